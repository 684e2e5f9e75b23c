import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { cardLines } from '../../exports/lists/card-lines.ts';
import { minutesBand } from '../../exports/lists/minutes-band.ts';
import { writeIndexedText } from '../../exports/search/search-fields.ts';
import { vocabularyFile } from '../../exports/search/search-vocabulary.ts';
import type { PublicStory } from '../../library/public-story.ts';
import type { SiteWords } from '../../words/index.ts';
import { makeVocabulary, type SearchLists } from './make-vocabulary.ts';
import { indexLanguage, sortFilters, type IndexFile } from './sort-filters.ts';
import { indexedTexts } from './indexed-texts.ts';

/** The files of Pagefind that our own interface does not use. */
const unusedFiles = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes Pagefind's index of the stories that passed into a folder, and the words by which the
 * search widens what somebody typed. The index is made from the stories and not from their pages, so
 * that it contains only the texts that are chosen for it.
 *
 * @throws Error if Pagefind fails
 */
export async function writeSearchIndex(
  stories: readonly PublicStory[],
  folder: string,
  words: SiteWords,
  lists: SearchLists,
): Promise<void> {
  try {
    const files = await makeIndex(stories, words, lists);
    rmSync(folder, { recursive: true, force: true });
    for (const { path, content } of sortFilters(files).filter(
      (file) => !unusedFiles.test(file.path),
    )) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  } catch {
    // The message is not Pagefind's own, because Pagefind may quote the text of a story.
    throw new Error(
      'The search index cannot be made. Try again; if it stays so, remove the story changed last.',
    );
  } finally {
    await close();
  }
}

async function makeIndex(
  stories: readonly PublicStory[],
  words: SiteWords,
  lists: SearchLists,
): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: indexLanguage });
  if (!index) throw new Error(errors.join(' '));
  const records = stories.map((story) => toRecord(story, words, lists));
  for (const record of records) {
    const result = await index.addCustomRecord(record);
    if (result.errors.length > 0) throw new Error(result.errors.join(' '));
  }
  const texts = records.map(({ content }) => content);
  const vocabulary = JSON.stringify(await makeVocabulary(texts, listsOf(stories, lists)));
  const { files } = await index.getFiles();
  return [...files, { path: vocabularyFile, content: new TextEncoder().encode(vocabulary) }];
}

/**
 * Leaves out the themes and models of no story that is shown: their names lead to nothing, and a
 * visitor could learn what held-back stories are about.
 */
function listsOf(
  stories: readonly PublicStory[],
  { themes, models, synonyms }: SearchLists,
): SearchLists {
  return {
    themes: themes.filter(({ id }) => stories.some((story) => story.themes.includes(id))),
    models: models.filter(({ id }) => stories.some((story) => story.practiceModel === id)),
    synonyms,
  };
}

/** The record of a story: the text that is searched, what a result shows, and the filters. */
function toRecord(story: PublicStory, words: SiteWords, lists: SearchLists) {
  const { id, kind, title, summary, language, minutes, themes, practiceModel, place, uses } = story;
  return {
    url: `/stories/${id}/`,
    language: indexLanguage,
    content: writeIndexedText(indexedTexts(story, words, lists)),
    meta: {
      id,
      kind,
      title,
      summary,
      lines: cardLines(story, words).join('\n'),
      cover: story.image ? 'picture' : 'drawing',
      ...(language === undefined ? {} : { language }),
    },
    filters: {
      kind: [kind],
      theme: themes,
      use: uses.map(({ use }) => use),
      minutes: [minutesBand(minutes)],
      ...(practiceModel === undefined ? {} : { model: [practiceModel] }),
      ...(place === undefined ? {} : { place: [place] }),
      ...(story.recording === undefined ? {} : { recording: ['yes'] }),
    },
  };
}
