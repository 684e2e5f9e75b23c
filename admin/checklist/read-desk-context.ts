import type { z } from 'zod';
import { toRefusedWords } from '../../src/consent/refused-words.ts';
import {
  toJudgingContext,
  type JudgingLists,
  type ListContent,
} from '../../src/checks/judging-context.ts';
import {
  consentForm,
  languageEntry,
  practiceModel,
  principle,
  theme,
} from '../../src/story/schema/list-entries.ts';
import type { Settings } from '../../src/story/schema/settings.ts';
import {
  isEntryId,
  parseEntry,
  type EntryExtension,
  type ParsedEntry,
} from '../../src/story/source/parse-entry.ts';
import { removalsByStory, parseRemoval } from '../../src/story/source/parse-removal.ts';
import { parseSettings } from '../../src/story/source/parse-settings.ts';
import type { ContentSource } from './content-source.ts';
import type { DeskJudgingContext } from './desk-context.ts';

/** Reads everything that drafts are judged by, in the same way as the build. */
export async function readDeskContext(
  source: Omit<ContentSource, 'signedForms'>,
): Promise<DeskJudgingContext> {
  const { settings } = parseSettings(await source.settings());
  const [lists, removals, fromServer] = await Promise.all([
    readLists(source, settings),
    source.filesIn('removals', '.yaml'),
    source.refusedWords?.() ?? [],
  ]);
  const parsedRemovals = removals.map(({ name, text }) => parseRemoval(name, text));
  return {
    ...toJudgingContext({ settings, ...lists }),
    removals: parsedRemovals.some(({ mayConcernAny }) => mayConcernAny)
      ? 'all'
      : removalsByStory(parsedRemovals),
    refusedWords: [
      ...parsedRemovals.flatMap(({ removal }) => (removal ? toRefusedWords(removal) : [])),
      ...fromServer,
    ],
  };
}

/** Reads the lists of the library. An entry that the build would refuse counts as unreadable. */
async function readLists(
  source: Pick<ContentSource, 'filesIn'>,
  settings: Settings,
): Promise<Omit<JudgingLists, 'settings'>> {
  // The rules are large, so the browser fetches them only when the first story is judged.
  const { refuseIdentifiersInEntry } =
    await import('../../src/checks/identifiers/identifiers-in-lists.ts');
  const list = async <T>(folder: string, extension: EntryExtension, schema: z.ZodType<T>) =>
    readList(await source.filesIn(folder, extension), extension, (text) =>
      refuseIdentifiersInEntry(folder, parseEntry(text, extension, schema), settings),
    );
  const [themes, models, principles, forms, language] = await Promise.all([
    list('themes', '.yaml', theme),
    list('practice-models', '.yaml', practiceModel),
    list('principles', '.md', principle),
    list('consent-forms', '.mdx', consentForm),
    list('language', '.yaml', languageEntry),
  ]);
  return { themes, models, principles, forms, language };
}

function readList<T>(
  files: readonly { name: string; text: string }[],
  extension: EntryExtension,
  read: (text: string) => ParsedEntry<T>,
): ListContent<T> {
  const entries = files
    .map(({ name, text }) => ({ id: name.slice(0, -extension.length), data: read(text).data }))
    .filter(({ id }) => isEntryId(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    entries: entries.flatMap(({ id, data }) => (data === undefined ? [] : [{ id, data }])),
    unreadableIds: entries.filter(({ data }) => data === undefined).map(({ id }) => id),
  };
}
