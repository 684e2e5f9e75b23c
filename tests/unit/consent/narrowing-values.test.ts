import { describe, expect, it } from 'vitest';
import { isNarrowingValue } from '../../../src/consent/narrows-consent.ts';
import type { FieldPath } from '../../../src/story/issue.ts';

const consent = ['people', 0, 'consent'];
const release = [...consent, 'release'];
const day = '2026-11-20';

describe('a value that a change may write without approval', () => {
  it.each<[FieldPath, unknown]>([
    [[...consent, 'withdrawnOn'], day],
    [['people', 12, 'consent', 'askAgainOn'], day],
    [[...release, 'uses'], []],
    [[...release, 'uses', 0, 'use'], 'website'],
    [[...release, 'uses', 3, 'until'], day],
    [[...release, 'recognisableBy'], []],
    [[...release, 'recognisableBy', 0], 'voice'],
    [[...release, 'expiresOn'], day],
    [[...release, 'reviewOn'], day],
    [['safeguarding', 'outcome'], 'hold'],
    [['safeguarding', 'courtProceedings'], 'ongoing'],
    [['safeguarding', 'otherRestriction'], true],
    [['safeguarding', 'criminalProceedings'], 'ongoing'],
    [['people', 2, 'withdrawnOn'], day],
    [['people', 2, 'objectedOn'], day],
    [['people', 0, 'diedOn'], day],
    [['people', 0, 'leftOn'], day],
    [['people', 0, 'anonymityForLife'], true],
    [[...consent, 'independent', 'view'], 'objects'],
    [[...consent, 'parentsConsulted', 'view'], 'objects'],
    [[...consent, 'otherParent'], 'disagrees'],
    [['findable'], false],
    [['publishFrom'], day],
  ])('is %j: %j', (path, value) => {
    expect(isNarrowingValue(path, value)).toBe(true);
  });
});

describe('a value that a change may not write without approval', () => {
  it.each<[FieldPath, unknown]>([
    [[...consent, 'withdrawnOn'], 'yesterday'],
    [[...consent, 'withdrawnOn'], '2026-02-30'],
    [[...consent, 'withdrawnOn'], 20261120],
    [[...consent, 'withdrawnOn'], null],
    [[...release, 'uses'], ['website']],
    [[...release, 'uses'], {}],
    [[...release, 'uses', 0, 'use'], 'newspaper'],
    [[...release, 'uses', 0, 'note'], day],
    [[...release, 'recognisableBy', 0], 'name'],
    [[...release, 'on'], day],
    [[...release, 'renews', 'on'], day],
    [[...release, 'renews', 'uses'], []],
    [[...release, 'renews', 'uses', 0, 'use'], 'website'],
    [[...release, 'renews', 'uses', 0, 'until'], day],
    [[...release, 'renews', 'recognisableBy', 0], 'voice'],
    [[...release, 'renews', 'expiresOn'], day],
    [['safeguarding', 'outcome'], 'clear'],
    [['safeguarding', 'otherRestriction'], 'true'],
    [['safeguarding', 'reviewedOn'], day],
    [['safeguarding', 'criminalProceedings'], 'none'],
    [['people', 2, 'withdrawnOn'], 'soon'],
    [['people', 0, 'protected'], 'fostered'],
    [[...consent, 'otherParent'], 'agrees'],
    [['findable'], true],
    [['title'], day],
    [['people.*.consent.withdrawnOn'], day],
    [['people', '*', 'consent', 'withdrawnOn', ''], day],
    [['constructor'], day],
    [[], day],
  ])('is %j: %j', (path, value) => {
    expect(isNarrowingValue(path, value)).toBe(false);
  });
});
