import { describe, expect, test } from 'vitest';
import { writeMergeRefusal } from '../../../../admin/host/merge-obstacle.ts';
import { hostWords } from '../../../../src/words/host-en-gb.ts';

const { merge } = hostWords;

describe('the words for a merge that a host refused', () => {
  test.each([
    ['not_approved', merge.approval],
    ['ci_must_pass', merge['check-failed']],
    ['ci_still_running', merge['check-running']],
    ['conflict', merge.conflict],
    ['discussions_not_resolved', merge.question],
    ['checking', merge.comparing],
  ])('follow GitLab’s merge status %s', (mergeStatus, words) => {
    const message = '405 Method Not Allowed';
    expect(writeMergeRefusal({ status: 405, message, mergeStatus })).toBe(words);
  });

  test('send an editor to a lead if GitLab lets only leads merge', () => {
    const message = '401 Unauthorized';
    expect(writeMergeRefusal({ status: 401, message, mergeStatus: 'mergeable' })).toBe(
      merge['leads-only'],
    );
  });

  test.each([
    ['not allowed to merge [reason: Does not have enough approvals]', merge.approval],
    ['not allowed to merge [reason: There are requested changes]', merge.approval],
    [
      'not allowed to merge [reason: Not all required status checks successful]',
      merge['check-open'],
    ],
    ['User not allowed to merge PR', merge['leads-only']],
    ['Please try again later', merge.comparing],
    ['At least 1 approving review is required by reviewers with write access.', merge.approval],
    ['Required status check "story-check" is expected.', merge['check-running']],
    ['Required status check "story-check" is failing.', merge['check-failed']],
    ['Pull Request is not mergeable', merge.conflict],
  ])('follow what Forgejo and GitHub say: %s', (message, words) => {
    expect(writeMergeRefusal({ status: 405, message })).toBe(words);
  });

  test('repeat a reason that the desk does not know', () => {
    expect(writeMergeRefusal({ status: 422, message: 'It is Sunday' })).toContain('“It is Sunday”');
  });

  test('are missing for what is no refusal', () => {
    expect(writeMergeRefusal({ status: 404, message: 'Not Found' })).toBeUndefined();
  });
});
