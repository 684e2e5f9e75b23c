import { storyFolders } from '../../library/folders.ts';
import { readSettings } from '../../library/settings.ts';
import { isStoryId } from '../../story/story-id.ts';
import { nearest } from '../../story/suggest.ts';
import { writeDate, writeList } from '../../words/dates.ts';
import { words } from '../../words/index.ts';
import { checklist, spoken } from './checklist.ts';
import type { Committed } from './commit.ts';
import { lettersFor } from './letters.ts';
import type { No, TakenDown } from './take-down.ts';

/** What became of the commit, or that none was asked for. */
type Outcome = Committed | { commit: undefined; why: 'asked' };

/**
 * What a withdrawal did, what is left to do by hand and by when, and words for those who are to be
 * told. Holds nothing of the story but its id.
 *
 * @param siteUrl the address of the site, as the environment has it
 */
export async function tell(
  contentDir: string,
  no: No,
  done: TakenDown,
  committed: Outcome,
  siteUrl: string | undefined,
): Promise<string> {
  const { settings } = await readSettings(contentDir);
  const { on, id } = no;
  const look = addresses(id, settings.checkUrl, siteUrl);
  const taken = done.removal === 'unreadable' ? [] : (done.removal.uses ?? []);
  const where = writeList(taken.map((use) => words.uses[use]));
  const letters = await lettersFor(contentDir, {
    id,
    what:
      where === ''
        ? 'your story is not in our library any more'
        : `your story is not used ${where} any more`,
    where: where === '' ? 'at all' : where,
    date: writeDate(on),
    check: look.isKnown ? look.check : undefined,
    organisation: settings.organisation,
  });
  const unknown = [...(await unknownWords(contentDir, no, done)), ...alsoWords(done)];
  return [
    ...unknown,
    headline(no, done),
    '',
    `Done on ${spoken(on)}:`,
    ...doneLines(no, done).map((line) => `  [x] ${line}`),
    `  ${isSettled(committed) ? '[x]' : '[ ]'} ${commitLine(committed, done)}`,
    '',
    ...checklist(on, taken, look),
    ...letters.flatMap((letter) => ['', '----', '', letter]),
    ...(unknown.length > 0 ? ['', ...unknown] : []),
  ].join('\n');
}

function headline({ id, uses, pause }: No, { removal }: TakenDown): string {
  const isWhole = removal === 'unreadable' || !removal.uses;
  const until = 'Only a release given later can bring it back.';
  if (!isWhole) {
    const taken = writeList((removal.uses ?? []).map((use) => words.uses[use]));
    return `Story ${id} may not be used ${taken}. Its other uses stand. ${until}`;
  }
  const wider =
    uses.length > 0 ? ' An earlier no was to the whole of it, and none of that is taken back.' : '';
  return `Story ${id} is ${pause ? 'paused' : 'taken down'}.${wider} ${until}`;
}

function doneLines({ on }: No, { file, removal, earlier, places, isDeleted }: TakenDown): string[] {
  if (removal === 'unreadable') {
    return [
      `${file} lay there already and cannot be read, which is a no to everything; it is left as it is. npm run check says how to mend it.`,
    ];
  }
  const dated = `${file} says no, as of ${writeDate(removal.removedOn)}.`;
  const ahead =
    removal.removedOn > on
      ? ' That is a later day than today, since a release or an earlier no is dated so.'
      : '';
  const before = earlier
    ? ` What it said before, from ${writeDate(earlier.removedOn)}, is kept in it.`
    : '';
  const deleted = places.map((place) => `Deleted ${place}.`);
  return [dated + ahead + before, ...(isDeleted ? deleted : [])];
}

function isSettled(outcome: Outcome): boolean {
  return outcome.commit !== undefined || outcome.why === 'unchanged';
}

function commitLine(outcome: Outcome, { file }: TakenDown): string {
  if (outcome.commit !== undefined) {
    const where = outcome.branch === '' ? 'on no branch' : `on ${outcome.branch}`;
    return `Committed ${where} as ${outcome.commit}, and nothing else with it.`;
  }
  return {
    asked: `Not committed, as you asked. Commit ${file} and the story’s folder together.`,
    unchanged: 'Nothing to commit: all of it was committed before.',
    'no-repository':
      'Not committed: the content folder is in no git repository. Keep a copy of the removal.',
    ignored: 'Not committed: git ignores the content folder here. Keep a copy of the removal.',
    refused: `NOT COMMITTED: git refused (${'said' in outcome ? (outcome.said ?? '') : ''}). The files are as they should be. Mend what git says, then run the same command again.`,
  }[outcome.why];
}

/** A code that nothing answers to may be misspelt, and the story that was meant still be up. */
async function unknownWords(contentDir: string, { id }: No, done: TakenDown): Promise<string[]> {
  if (done.places.length > 0 || done.earlier !== undefined) return [];
  const { folders } = await storyFolders(contentDir);
  const meant = nearest(id, folders.map(({ name }) => name).filter(isStoryId));
  return [
    `CAREFUL: no story ${id} lies here.${meant ? ` Did you mean ${meant}? Then that one is still up.` : ''} If the code is right, all is well: a copy of it that comes back stays down.`,
    '',
  ];
}

/** A copy under another code, or another story of the same person, stays up unless somebody says so. */
function alsoWords({ alsoIn }: TakenDown): string[] {
  if (alsoIn.length === 0) return [];
  return [
    `CAREFUL: somebody in this story has the same record in ${alsoIn.join(', ')}, where nothing was done. If it is a copy, or they meant it too, say no there as well.`,
    '',
  ];
}

function addresses(id: string, checkUrl: string | undefined, siteUrl: string | undefined) {
  const site =
    siteUrl !== undefined && URL.canParse(siteUrl) ? siteUrl.replace(/\/?$/, '/') : undefined;
  const checks =
    checkUrl?.replace(/\/?$/, '/') ?? (site === undefined ? undefined : `${site}check/`);
  return {
    page: `${site ?? '/'}stories/${id}/`,
    check: `${checks ?? '/check/'}${id}/`,
    isKnown: checks !== undefined,
  };
}
