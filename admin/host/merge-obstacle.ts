import { hostWords } from '../../src/words/host-en-gb.ts';

/** Why a git host did not merge what is ready. */
export type MergeObstacle = keyof typeof hostWords.merge;

/** A merge that a git host refused. */
export interface RefusedMerge {
  /** The HTTP status of the refusal. */
  status: number;
  /** The host's own words. */
  message: string;
  /** What GitLab calls the merge status of the request. Its refusal alone gives no reason. */
  mergeStatus?: string | undefined;
}

/** The statuses with which hosts refuse to merge. */
const refusals = [401, 403, 405, 406, 409, 422];

/** Says in words for an editor why a merge was refused; undefined if it failed for another cause. */
export function writeMergeRefusal(refused: RefusedMerge): string | undefined {
  if (!refusals.includes(refused.status)) return undefined;
  const obstacle = findMergeObstacle(refused);
  return obstacle ? hostWords.merge[obstacle] : hostWords.mergeRefused(refused.message);
}

const byMergeStatus: Readonly<Record<string, MergeObstacle | undefined>> = {
  not_approved: 'approval',
  requested_changes: 'approval',
  approvals_syncing: 'comparing',
  ci_must_pass: 'check-failed',
  status_checks_must_pass: 'check-failed',
  ci_still_running: 'check-running',
  conflict: 'conflict',
  need_rebase: 'conflict',
  broken_status: 'conflict',
  discussions_not_resolved: 'question',
  checking: 'comparing',
  preparing: 'comparing',
  unchecked: 'comparing',
};

/** The words by which Forgejo and GitHub say why. The first that fits counts. */
const byMessage: readonly (readonly [RegExp, MergeObstacle])[] = [
  [/not allowed to merge PR|not authorized to (?:push|merge)/i, 'leads-only'],
  [/try again later|base branch was modified/i, 'comparing'],
  [/not all required status checks/i, 'check-open'],
  [/status checks? .*(?:pending|in progress|expected)/i, 'check-running'],
  [/status check/i, 'check-failed'],
  [/approv|review|requested changes/i, 'approval'],
  [/conversation|thread/i, 'question'],
  [/conflict|not mergeable|behind the base branch/i, 'conflict'],
];

function findMergeObstacle({
  status,
  message,
  mergeStatus,
}: RefusedMerge): MergeObstacle | undefined {
  const known = byMergeStatus[mergeStatus ?? ''];
  if (known) return known;
  // GitLab answers 401 to somebody who is signed in and may not merge into the main branch.
  if (status === 401) return 'leads-only';
  return byMessage.find(([pattern]) => pattern.test(message))?.[1];
}
