import { localBranch } from '../desk-settings/desk-backend.ts';
import { isDraft } from './drafts.ts';
import type { Following } from './follow.ts';
import type { Published } from './published.ts';

/** How the desk stands: closed for a reason, or open on its branches. */
export type Standing =
  | { closed: string }
  | (Following & {
      /** The top folder of the person's work tree. */
      folder: string;
    } & Pick<Published, 'conflicts' | 'unread'>);

/**
 * What a person at the terminal should know of the desk.
 *
 * @param address where the desk is
 */
export function deskWords(standing: Standing, address: string): string {
  if ('closed' in standing) return `The desk is closed. ${standing.closed}`;
  return [
    `The desk is at ${address}`,
    `What is published there lies on the branch ${localBranch}. ${howToBring(standing)}`,
    ...wordsAboutBranches(standing),
    ...wordsAbout(twoVersions, standing.conflicts),
    ...wordsAbout(notRead, standing.unread),
  ].join('\n');
}

function howToBring({ follows, current, folder }: Following & { folder: string }): string {
  const into = follows === '' ? 'a branch of yours' : follows;
  const first = follows === '' || current === follows ? '' : `git switch ${follows} && `;
  return `To bring it into ${into}, run in ${folder}: ${first}git merge ${localBranch}`;
}

function wordsAboutBranches({ follows, current, apart }: Following): string[] {
  if (apart) {
    return [
      `What was committed on ${follows} and what was published in the desk cannot be brought together without you, so the desk does not have those commits. Merge as above and choose; the desk takes it from there.`,
    ];
  }
  if (current !== '' && current === follows) return [];
  if (isDraft(current)) {
    return [
      `You are on the branch of a draft. It is not shown, and the desk cannot open it until you leave it: git switch ${follows || '-'}`,
    ];
  }
  const where = current === '' ? 'You are on no branch' : `You are on ${current}`;
  const then = follows === '' ? 'a branch' : follows;
  return [
    `${where}: what lies here shows on the site, and comes into the desk once it is on ${then}.`,
  ];
}

const twoVersions =
  'Of these files there are two versions, by hand and from the desk, so neither is shown until you have merged:';
const notRead = 'git cannot take up these files, so they are not shown; git add says why:';

function wordsAbout(what: string, paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : [what, ...paths.map((path) => `  ${path}`)];
}
