import type { z } from 'zod';
import { houseOf, type ListRead } from '../../src/checks/house.ts';
import {
  consentForm,
  languageEntry,
  practiceModel,
  principle,
  theme,
} from '../../src/story/schema/lists.ts';
import {
  isListId,
  readEntry,
  type EntryEnding,
  type EntryRead,
} from '../../src/story/source/entry.ts';
import { noesOf, readRemoval } from '../../src/story/source/removal.ts';
import { readSettings } from '../../src/story/source/settings.ts';
import type { DeskHouse } from './desk-house.ts';

/** Where the lists and settings are read from: the content folder, as the editor may see it. */
export interface ContentSource {
  /** Every file of a folder that has this ending, by its name. */
  filesIn: (folder: string, ending: EntryEnding) => Promise<{ name: string; text: string }[]>;
  /** The settings, `library.yaml`; empty where there are none. */
  settings: () => Promise<string>;
}

/** Reads what stories are judged by, with the build's own readers. */
export async function readHouse(source: ContentSource): Promise<DeskHouse> {
  // The rules come with the first story that is judged, and not before anyone writes.
  const { withoutIdentifiers } = await import('../../src/checks/identifiers/in-entry.ts');
  const { settings } = readSettings(await source.settings());
  const list = <T>(folder: string, ending: EntryEnding, schema: z.ZodType<T>) =>
    source
      .filesIn(folder, ending)
      .then((files) =>
        readList(files, ending, (text) =>
          withoutIdentifiers(folder, readEntry(text, ending, schema), settings),
        ),
      );
  const [themes, models, principles, forms, language, removals] = await Promise.all([
    list('themes', '.yaml', theme),
    list('practice-models', '.yaml', practiceModel),
    list('principles', '.md', principle),
    list('consent-forms', '.mdx', consentForm),
    list('language', '.yaml', languageEntry),
    source.filesIn('removals', '.yaml'),
  ]);
  const read = removals.map(({ name, text }) => readRemoval(name, text));
  return {
    ...houseOf({
      settings,
      themes,
      models,
      principles,
      forms,
      language,
    }),
    noes: read.some(({ mayMeanAny }) => mayMeanAny) ? 'all' : noesOf(read),
  };
}

function readList<T>(
  files: readonly { name: string; text: string }[],
  ending: EntryEnding,
  read: (text: string) => EntryRead<T>,
): ListRead<T> {
  const entries = files
    .map(({ name, text }) => ({ id: name.slice(0, -ending.length), data: read(text).data }))
    .filter(({ id }) => isListId(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    entries: entries.flatMap(({ id, data }) => (data === undefined ? [] : [{ id, data }])),
    broken: entries.filter(({ data }) => data === undefined).map(({ id }) => id),
  };
}
