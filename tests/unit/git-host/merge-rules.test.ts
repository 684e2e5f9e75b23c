import { describe, expect, test } from 'vitest';
import {
  findMergeRefusal,
  mayApprove,
  type MergeQuestion,
  type MergeRequest,
} from '../../support/git-host/merge-rules.ts';
import { hostUsers } from '../../support/git-host/host-state.ts';

const request: MergeRequest = {
  number: 1,
  title: 'A change',
  branch: 'cms/family/abc234/index',
  author: 'editor',
  labels: [],
  state: 'open',
  updatedAt: '2026-11-23T12:00:00Z',
  committers: new Set(['editor']),
  approvals: [{ login: 'lead', commit: 'second' }],
};
const rules = { needsApproval: true, needsCheck: true, onlyLeadsMerge: false };
const question: MergeQuestion = {
  request,
  head: 'second',
  check: 'passed',
  hasConflict: false,
  by: hostUsers.editor,
};

describe('a host merges', () => {
  test('what is approved and has passed its check', () => {
    expect(findMergeRefusal(question, rules)).toBeUndefined();
  });

  test.each([
    ['an approval of an earlier commit', { head: 'third' }, 'not-approved'],
    ['a check that has not begun', { check: undefined }, 'check-running'],
    ['a check that is running', { check: 'running' }, 'check-running'],
    ['a check that failed', { check: 'failed' }, 'check-failed'],
    ['a conflict', { hasConflict: true }, 'conflict'],
    ['somebody who may only read', { by: hostUsers.reader }, 'not-allowed'],
    ['a request that is closed', { request: { ...request, state: 'closed' } }, 'not-open'],
  ] as const)('nothing with %s', (_, change, refusal) => {
    expect(findMergeRefusal({ ...question, ...change }, rules)).toBe(refusal);
  });

  test('nothing for an editor where only leads may merge', () => {
    const strict = { ...rules, onlyLeadsMerge: true };
    expect(findMergeRefusal(question, strict)).toBe('not-allowed');
    expect(findMergeRefusal({ ...question, by: hostUsers.lead }, strict)).toBeUndefined();
  });
});

describe('a request is approved', () => {
  test('by a lead who has no part in it', () => {
    expect(mayApprove(request, hostUsers.lead)).toBe(true);
  });

  test('by no editor, and by nobody who wrote something in it', () => {
    expect(mayApprove(request, hostUsers.colleague)).toBe(false);
    expect(mayApprove({ ...request, author: 'lead' }, hostUsers.lead)).toBe(false);
    const committers = new Set(['editor', 'lead']);
    expect(mayApprove({ ...request, committers }, hostUsers.lead)).toBe(false);
  });
});
