import type { z } from 'zod';
import { toJudgingContext, type JudgingContext } from '../checks/judging-context.ts';
import type { RunChecks } from '../checks/run-story-checks.ts';
import { join } from 'node:path';
import { fileKey, folderKey, hashKey } from '../runtime/hash-keys.ts';
import { listFolder, readTextFile } from '../runtime/plain-files.ts';
import { type Issue, toIssue } from '../story/issue.ts';
import type { Settings } from '../story/schema/settings.ts';
import {
  consentForm,
  languageEntry,
  practiceModel,
  principle,
  theme,
  type ConsentForm,
  type PracticeModel,
  type Principle,
  type Theme,
  synonyms,
} from '../story/schema/list-entries.ts';
import { consentSheet, type ConsentSheet } from '../story/schema/consent-sheet.ts';
import { gatheringSheet, type GatheringSheet } from '../story/schema/gathering-sheet.ts';
import { type EntryExtension, parseEntry } from '../story/source/parse-entry.ts';
import type { Brand } from './brand.ts';
import { guardOtherFiles, type FindGuardedName } from './guard/guard-other-files.ts';
import type { NameGuard } from './guard/name-guard.ts';
import { choosePrintableForms } from './consent-sheets.ts';
import { readContentList, type ContentList, type ListEntry } from './content-list.ts';
import { readPackEntries, type PackEntry } from './packs/read-packs.ts';
import { readRemovals, type RecordedRemovals } from './read-removals.ts';
import { readLibrarySettings } from './read-settings.ts';
import { readTold, type ToldOfStories } from './read-told.ts';
import { largestText } from '../story/size-limits.ts';

/** Everything in the content folder except the stories. */
export interface LibraryContext {
  settings: Settings;
  brand: Brand;
  themes: ListEntry<Theme>[];
  models: ListEntry<PracticeModel>[];
  principles: ListEntry<Principle>[];
  forms: ListEntry<ConsentForm>[];
  /** The sheets of the gathering kit; undefined in the library of the public. */
  gathering: ListEntry<GatheringSheet>[] | undefined;
  /** The consent forms that can be printed; undefined in the library of the public. */
  consentSheets: ListEntry<ConsentSheet>[] | undefined;
  /** The packs that can be read. `toPublicPacks` says what may be shown of them. */
  packs: PackEntry[];
  /** Words with the same meaning for the search, in groups. */
  synonyms: string[][];
  removals: RecordedRemovals;
  /** What came of the stories. */
  told: ToldOfStories;
  /** What stories are judged by, made from the settings and the lists. */
  judging: JudgingContext;
  /** Runs the checks of a story's texts. Default: runs all of them each time. */
  runChecks?: RunChecks;
  /** Finds guarded names; undefined if there is no guard list. */
  guard: NameGuard | undefined;
  issues: Issue[];
}

/**
 * Reads the settings, the lists and the removals of a library.
 *
 * @param cleanDir where clean copies of the brand's files are written; undefined to check them only
 * @param guard finds guarded names; an entry with a guarded name counts as unreadable
 * @param knownRemovals removals that were read before. Default: reads those of the content folder
 */
export async function readLibraryContext(
  contentDir: string,
  cleanDir?: string,
  guard?: NameGuard,
  knownRemovals?: RecordedRemovals,
): Promise<LibraryContext> {
  const guarded = await guardOtherFiles(guard, contentDir);
  const { findGuardedName } = guarded;
  const loaded = await readLibrarySettings(contentDir, cleanDir, findGuardedName);
  const { settings, brand } = loaded;
  const readList = <T>(folder: string, extension: EntryExtension, schema: z.ZodType<T>) =>
    readContentList(contentDir, { folder, extension, schema }, settings, findGuardedName);
  const [removals, themes, models, principles, forms, language] = await Promise.all([
    knownRemovals ?? readRemovals(contentDir),
    readList('themes', '.yaml', theme),
    readList('practice-models', '.yaml', practiceModel),
    readList('principles', '.md', principle),
    readList('consent-forms', '.mdx', consentForm),
    readList('language', '.yaml', languageEntry),
  ]);
  const [gathering, sheets, synonyms, packs, told] = await Promise.all([
    readList('gathering', '.md', gatheringSheet),
    readList('consent-sheets', '.md', consentSheet),
    readSynonyms(contentDir, findGuardedName),
    readPackEntries(contentDir, settings, findGuardedName),
    readTold(contentDir, settings, findGuardedName),
  ]);
  const consentSheets = choosePrintableForms(sheets, forms.entries);
  return {
    settings,
    brand,
    themes: addPlaceholders<Theme>(themes, (name) => ({ name })),
    models: addPlaceholders<PracticeModel>(models, (name) => ({ name })),
    principles: principles.entries,
    forms: forms.entries,
    packs: packs.packs,
    gathering: gathering.entries,
    consentSheets: consentSheets.entries,
    synonyms: synonyms.groups,
    removals,
    told,
    judging: toJudgingContext({ settings, themes, models, principles, forms, language }),
    guard,
    issues: [
      ...[guarded, loaded, removals, themes, models, principles, forms, language],
      ...[gathering, consentSheets, synonyms, packs, told],
    ].flatMap(({ issues }) => issues),
  };
}

/**
 * Adds an entry named after its id for each unreadable file, so that a broken theme or model does
 * not hold back its stories.
 */
function addPlaceholders<T>(list: ContentList<T>, toData: (name: string) => T): ListEntry<T>[] {
  return [
    ...list.entries,
    ...list.unreadableIds.map((id) => ({ id, data: toData(id.replaceAll('-', ' ')), body: [] })),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const fileName = 'synonyms.yaml';

/** Words with the same meaning for the search, in groups. */
interface Synonyms {
  groups: string[][];
  issues: Issue[];
}

/**
 * Reads `synonyms.yaml`. Without the file, the search finds only the words themselves.
 *
 * @param findGuardedName finds a guarded name in a file; such a file is not used
 */
async function readSynonyms(
  contentDir: string,
  findGuardedName: FindGuardedName,
): Promise<Synonyms> {
  const { text } = await readTextFile(contentDir, fileName, largestText);
  if (text === undefined || findGuardedName(fileName)) return { groups: [], issues: [] };
  const { data, findings, lineOf } = parseEntry(text, '.yaml', synonyms);
  return {
    groups: data?.groups ?? [],
    issues: findings.map((finding) =>
      toIssue(finding, { file: fileName, ...(lineOf ? { lineOf } : {}) }),
    ),
  };
}

/** Computes a key that changes with any file of the content folder outside the stories. */
export async function libraryContextKey(contentDir: string): Promise<string> {
  const { entries } = await listFolder(contentDir);
  const keys = entries.map(async ({ name, type }) => {
    if (name === 'stories') return '';
    const path = join(contentDir, name);
    return hashKey(name, type, await (type === 'folder' ? folderKey(path) : fileKey(path)));
  });
  return hashKey(...(await Promise.all(keys)));
}
