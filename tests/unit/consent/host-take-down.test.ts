import { describe, expect, it, test } from 'vitest';
import { findHostedAddress, findHostTakeDown } from '../../../src/consent/host-take-down.ts';
import type { Removal } from '../../../src/story/schema/list-entries.ts';
import { deciderAt } from '../../support/story-at-gate.ts';
import { validData } from '../../support/valid-story.ts';

const recording = {
  hostedAt: 'https://video.example.org/aB3x',
  transcript: './told.md',
  shows: 'voice' as const,
};
const removal: Removal = { id: 'k7m2qx', removedOn: '2026-11-20' };

/** Makes the front matter of a story with a hosted recording. */
const hosted = (withdrawnOn?: string) => {
  const data = { ...validData(), recording };
  if (withdrawnOn !== undefined) deciderAt(data, 0).consent.withdrawnOn = withdrawnOn;
  return data;
};

describe('a recording has to come down at its host', () => {
  it('if the whole story is removed, or somebody has withdrawn', () => {
    expect(findHostTakeDown(hosted(), removal)).toEqual({ since: '2026-11-20' });
    expect(findHostTakeDown(hosted('2026-11-10'), undefined)).toEqual({ since: '2026-11-10' });
  });

  it('if somebody who had agreed to be mentioned has said no', () => {
    const data = hosted();
    Object.assign(data.people[2] ?? {}, { withdrawnOn: '2026-11-05' });
    expect(findHostTakeDown(data, undefined)).toEqual({ since: '2026-11-05' });
  });

  it('is due even if the story is deleted and only the removal shows that it existed', () => {
    const unconfirmed: Removal = { ...removal, hostTakeDown: 'unconfirmed' };
    expect(findHostTakeDown(undefined, unconfirmed)).toEqual({ since: '2026-11-20' });
  });

  it('until somebody has confirmed that it is gone', () => {
    const confirmed: Removal = { ...removal, hostTakeDown: '2026-11-21' };
    const gone = { since: '2026-11-20', confirmedOn: '2026-11-21' };
    expect(findHostTakeDown(undefined, confirmed)).toEqual(gone);
    expect(findHostTakeDown(hosted(), confirmed)).toEqual(gone);
  });

  it('again, if it was confirmed before the story came back', () => {
    const earlier: Removal = { ...removal, hostTakeDown: '2026-11-01' };
    expect(findHostTakeDown(hosted(), earlier)).toEqual({ since: '2026-11-20' });
  });
});

test.each<[string, unknown, Removal | 'unreadable' | undefined]>([
  ['nobody has said no', hosted(), undefined],
  ['no host has one', validData(), removal],
  ['the no is to some uses only', hosted(), { ...removal, uses: ['report'] }],
  ['everyone has released the story since', hosted(), { ...removal, removedOn: '2026-02-19' }],
  ['the story is deleted and the removal says nothing of one', undefined, removal],
])('nothing has to come down if %s', (_, data, recorded) => {
  expect(findHostTakeDown(data, recorded)).toBeUndefined();
});

test('the address of a recording is read from any data', () => {
  expect(findHostedAddress(hosted())).toBe('https://video.example.org/aB3x');
  for (const data of [undefined, 7, [], { recording: 7 }, { recording: { hostedAt: 7 } }])
    expect(findHostedAddress(data)).toBeUndefined();
});
