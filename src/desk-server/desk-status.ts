import { localBranch } from '../desk-settings/desk-backend.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';
import { isDraftBranch } from './draft-branches.ts';
import type { FollowedBranch } from './follow-branch.ts';
import type { PublishedContent } from './published-content.ts';

const { closed, status: words } = deskServerWords;

/** The status of the desk: closed for a reason, or open with the state of its branches. */
export type DeskStatus = { closed: string } | OpenDeskStatus;

type OpenDeskStatus = FollowedBranch &
  Pick<PublishedContent, 'conflicts' | 'unreadable'> & {
    /** The top folder of the person’s work tree. */
    folder: string;
  };

/**
 * Writes the status of the desk for the terminal.
 *
 * @param address the address of the desk
 */
export function formatDeskStatus(status: DeskStatus, address: string): string {
  if ('closed' in status) return closed.notice(status.closed);
  return [
    words.address(address),
    `${words.published(localBranch)} ${mergeLine(status)}`,
    ...branchLines(status),
    ...fileLines(words.twoVersions, status.conflicts),
    ...fileLines(words.unreadable, status.unreadable),
  ].join('\n');
}

function mergeLine({ followed, current, folder }: OpenDeskStatus): string {
  const mergeTarget = followed === '' ? words.anyBranch : followed;
  const switchFirst = followed === '' || current === followed ? '' : `git switch ${followed} && `;
  return words.merge(mergeTarget, folder, `${switchFirst}git merge ${localBranch}`);
}

function branchLines({ followed, current, hasConflict }: FollowedBranch): string[] {
  if (hasConflict) return [words.conflict(followed)];
  if (current !== '' && current === followed) return [];
  if (isDraftBranch(current)) return [words.onDraft(followed || '-')];
  const where = current === '' ? words.onNoBranch : words.onBranch(current);
  return [words.notInDesk(where, followed === '' ? words.someBranch : followed)];
}

function fileLines(title: string, paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [title, ...paths.map((path) => `  ${path}`)];
}
