import { readTextFile } from '../../runtime/plain-files.ts';
import { readLibrarySettings } from '../../library/read-settings.ts';
import { findStoryFolders } from '../../library/story-folders.ts';
import { largestText } from '../../story/size-limits.ts';
import { isStoryId } from '../../story/story-id.ts';
import { suggestWord } from '../../story/suggest-word.ts';
import type { Use } from '../../story/vocabulary.ts';
import { writeDate, writeDateWithWeekday, writeList } from '../../words/dates.ts';
import { words } from '../../words/index.ts';
import { toldWords } from '../../words/told-en-gb.ts';
import { ringLines } from './told-file.ts';
import { withdrawalWords } from '../../words/withdrawal-en-gb.ts';
import { commitLine, isCommitted, type CommitOutcome } from './commit-outcome.ts';
import { isCommitFailure } from './commit-removal.ts';
import { followUpTasks, type HostedRecordings, type StoryAddresses } from './follow-up-tasks.ts';
import type { RecordedRemoval, RemovalRequest } from './record-removal.ts';
import { escapePath } from '../../runtime/escape-path.ts';

/**
 * Writes the report of a withdrawal. The report says what was done, lists the remaining tasks with
 * their last days, and has letters to the people who must know. The report contains nothing of the
 * story except its id and the address of its recording at a host.
 *
 * @param siteUrl the address of the site, from the environment
 */
export async function writeWithdrawalReport(
  contentDir: string,
  request: RemovalRequest,
  recorded: RecordedRemoval,
  commit: CommitOutcome,
  siteUrl: string | undefined,
): Promise<string> {
  const { settings } = await readLibrarySettings(contentDir);
  const { on, id } = request;
  const addresses = findStoryAddresses(id, settings.checkUrl, siteUrl);
  const removedUses = recorded.removal === 'unreadable' ? [] : (recorded.removal.uses ?? []);
  const letters = await fillLetters(contentDir, {
    ...letterFields(removedUses, request.pause && !recorded.earlier),
    id,
    date: writeDate(on),
    check: addresses.isCheckKnown ? addresses.check : undefined,
    organisation: settings.organisation,
  });
  const warnings = [
    ...(isCommitFailure(commit) ? [commitLine(commit, recorded), ''] : []),
    ...(await unknownCodeWarning(contentDir, id, recorded)),
    ...sameRecordWarning(recorded),
    ...translationWarnings(recorded),
  ];
  return [
    ...warnings,
    headline(request, recorded),
    '',
    withdrawalWords.done.title(writeDateWithWeekday(on)),
    ...doneLines(request, recorded).map((line) => `  [x] ${line}`),
    `  ${isCommitted(commit) ? '[x]' : '[ ]'} ${commitLine(commit, recorded)}`,
    ...repositoryLines(commit, recorded).map((line) => `  [ ] ${line}`),
    '',
    toldWords.ring.title,
    ...ringLines(id, recorded.notedUses),
    '',
    ...followUpTasks(on, removedUses, addresses, findHostedRecordings(id, recorded)),
    ...letters.flatMap((letter) => ['', '----', '', letter]),
    ...(warnings.length > 0 ? ['', ...warnings] : []),
  ].join('\n');
}

function listUses(uses: readonly Use[]): string {
  return writeList(uses.map((use) => words.uses[use]));
}

function letterFields(removedUses: readonly Use[], isPause: boolean): LetterFields {
  const { letters } = withdrawalWords;
  if (removedUses.length === 0) {
    return { what: isPause ? letters.paused : letters.wholeStory, where: letters.anywhere };
  }
  const uses = listUses(removedUses);
  return { what: letters.uses(uses), where: uses };
}

function headline({ id, uses, pause }: RemovalRequest, { removal }: RecordedRemoval): string {
  const lines = withdrawalWords.headline;
  if (removal !== 'unreadable' && removal.uses) {
    return `${lines.uses(id, listUses(removal.uses))} ${lines.until}`;
  }
  // The request was for some uses, but the whole story had been removed before.
  const earlier = uses.length > 0 ? ` ${lines.earlierWholeStory}` : '';
  return `${pause ? lines.paused(id) : lines.takenDown(id)}${earlier} ${lines.until}`;
}

function doneLines(
  { on }: RemovalRequest,
  { file, removal, earlier, storyPlaces, isDeleted }: RecordedRemoval,
): string[] {
  const { done } = withdrawalWords;
  if (removal === 'unreadable') return [done.unreadableRemoval(file)];
  const sentences = [
    done.recorded(file, writeDate(removal.removedOn)),
    ...(removal.removedOn > on ? [done.laterDay] : []),
    ...(earlier ? [done.merged(writeDate(earlier.removedOn))] : []),
  ];
  return [
    sentences.join(' '),
    ...(isDeleted ? storyPlaces.map((place) => done.deleted(escapePath(place))) : []),
  ];
}

/** A removal that cannot be read says nothing of the host, so the story’s own address decides. */
function findHostedRecordings(
  id: string,
  { removal, hostedAt }: RecordedRemoval,
): HostedRecordings {
  const isUnconfirmed =
    removal === 'unreadable' ? hostedAt.length > 0 : removal.hostTakeDown === 'unconfirmed';
  return { id, hostedAt, isUnconfirmed };
}

/** Writes what else the person must do in git. */
function repositoryLines(outcome: CommitOutcome, { file }: RecordedRemoval): string[] {
  if (outcome.commit === undefined && outcome.reason === 'not-wanted') return [];
  const { ignoredBy, outerFolder } = outcome;
  const lines = withdrawalWords.repository;
  return [
    ...(ignoredBy === undefined ? [] : [lines.ignoredRemoval(file, ignoredBy)]),
    ...(outerFolder === undefined ? [] : [lines.outerRepository(outerFolder)]),
  ];
}

/** Warns of an id without a story. If the id is misspelt, the intended story is still public. */
async function unknownCodeWarning(
  contentDir: string,
  id: string,
  { storyPlaces, earlier }: RecordedRemoval,
): Promise<string[]> {
  if (storyPlaces.length > 0 || earlier !== undefined) return [];
  const { folders } = await findStoryFolders(contentDir);
  const suggestion = suggestWord(id, folders.map(({ name }) => name).filter(isStoryId));
  return [withdrawalWords.warnings.unknownCode(id, suggestion), ''];
}

/** Warns that copies of the story and other stories of the same people are still public. */
function sameRecordWarning({ storiesWithSameRecord }: RecordedRemoval): string[] {
  if (storiesWithSameRecord.length === 0) return [];
  return [withdrawalWords.warnings.sameRecord(storiesWithSameRecord.join(', ')), ''];
}

/** Says what the removal did to translations of the story, and what only people can find out. */
function translationWarnings({ linked: { original, translations } }: RecordedRemoval): string[] {
  const { warnings } = withdrawalWords;
  return [
    ...(original === undefined ? [] : [warnings.isTranslation(original), '']),
    ...(translations.length === 0 ? [] : [warnings.hasTranslations(translations.join(', ')), '']),
  ];
}

/** Finds the addresses of a story. Returns paths if the address of the site is unknown. */
function findStoryAddresses(
  id: string,
  checkUrl: string | undefined,
  siteUrl: string | undefined,
): StoryAddresses & { isCheckKnown: boolean } {
  const site =
    siteUrl !== undefined && URL.canParse(siteUrl) ? siteUrl.replace(/\/?$/, '/') : undefined;
  const checks =
    checkUrl?.replace(/\/?$/, '/') ?? (site === undefined ? undefined : `${site}check/`);
  return {
    page: `${site ?? '/'}stories/${id}/`,
    check: `${checks ?? '/check/'}${id}/`,
    isCheckKnown: checks !== undefined,
  };
}

/** The values of a letter’s fields. A person fills in those that are undefined. */
type LetterFields = Readonly<Record<string, string | undefined>>;

/**
 * The letters that follow a removal, in the content folder. The first one is to the storyteller.
 */
const letterFiles = ['letters/acknowledge.md', 'letters/tell-partners.md'];

/** Fills in the letters. Leaves out those that do not exist or cannot be read. */
async function fillLetters(contentDir: string, fields: LetterFields): Promise<string[]> {
  const files = await Promise.all(
    letterFiles.map((file) => readTextFile(contentDir, file, largestText)),
  );
  return files.flatMap(({ text }) => (text === undefined ? [] : [fillFields(text.trim(), fields)]));
}

/** Replaces each `{field}` by its value, or by `[field]` for a person to fill in. */
function fillFields(text: string, fields: LetterFields): string {
  return text.replace(/\{([a-z]+)\}/g, (_, name: string) =>
    Object.hasOwn(fields, name) ? (fields[name] ?? `[${name}]`) : `[${name}]`,
  );
}
