import type { PlainDate } from '../../story/plain-date.ts';
import { writeDate, writeDateWithWeekday } from '../../words/dates.ts';
import { withdrawalWords } from '../../words/withdrawal-en-gb.ts';
import { isCommitFailure, type CommitResult } from './commit-removal.ts';
import type { RecordedRemoval } from './record-removal.ts';

/** The result of the commit, or the person’s wish for no commit. */
export type CommitOutcome = CommitResult | { commit: undefined; reason: 'not-wanted' };

export function isCommitted(outcome: CommitOutcome): boolean {
  return outcome.commit !== undefined || outcome.reason === 'unchanged';
}

/** Says what became of the commit, in one line. */
export function commitLine(outcome: CommitOutcome, { file }: RecordedRemoval): string {
  const lines = withdrawalWords.commit;
  if (outcome.commit !== undefined) return lines.done(outcome.branch, outcome.commit);
  const gitMessage = 'gitMessage' in outcome ? (outcome.gitMessage ?? '') : '';
  switch (outcome.reason) {
    case 'not-wanted':
      return lines.notWanted(file);
    case 'unchanged':
      return lines.unchanged;
    case 'no-repository':
      return lines.noRepository;
    case 'ignored':
      return lines.ignored;
    case 'unavailable':
      return lines.unavailable(file, gitMessage);
    case 'no-branch':
      return lines.noBranch(file);
    case 'index':
      return lines.indexNotUpdated(gitMessage);
    case 'refused':
      return lines.refused(gitMessage);
  }
}

/** Writes the report of a confirmed take-down at a host: what was recorded, and the commit. */
export function writeConfirmation(
  on: PlainDate,
  recorded: RecordedRemoval,
  commit: CommitOutcome,
): string {
  const { done } = withdrawalWords;
  return [
    ...(isCommitFailure(commit) ? [commitLine(commit, recorded), ''] : []),
    done.title(writeDateWithWeekday(on)),
    `  [x] ${done.hostTakenDown(recorded.file, writeDate(on))}`,
    `  ${isCommitted(commit) ? '[x]' : '[ ]'} ${commitLine(commit, recorded)}`,
  ].join('\n');
}
