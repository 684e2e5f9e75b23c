import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { cardLines } from '../../exports/lists/card-lines.ts';
import { minutesBand } from '../../exports/lists/minutes-band.ts';
import type { PublicStory } from '../../library/public-story.ts';
import { bodyText } from '../../story/body/body-text.ts';
import type { SiteWords } from '../../words/index.ts';
import { sortFilters } from './sort-filters.ts';

/** The files of Pagefind that our own interface does not use. */
const unusedFiles = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes Pagefind's index of the stories that passed into a folder. The index is made from the
 * stories and not from their pages, so that it contains only the texts that this file chooses.
 *
 * @throws Error if Pagefind fails
 */
export async function writeSearchIndex(
  stories: readonly PublicStory[],
  folder: string,
  words: SiteWords,
): Promise<void> {
  try {
    const files = await makeIndex(stories, words);
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

async function makeIndex(stories: readonly PublicStory[], words: SiteWords) {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join(' '));
  for (const story of stories) {
    const result = await index.addCustomRecord(toRecord(story, words));
    if (result.errors.length > 0) throw new Error(result.errors.join(' '));
  }
  return (await index.getFiles()).files;
}

/** The record of a story: the text that is searched, what a result shows, and the filters. */
function toRecord(story: PublicStory, words: SiteWords) {
  const { id, kind, title, summary, minutes, themes, practiceModel, place, uses, recording } =
    story;
  return {
    url: `/stories/${id}/`,
    language: 'en',
    content: `${title} – ${summary}\n${bodyText(story.body)}`,
    meta: {
      id,
      kind,
      title,
      summary,
      lines: cardLines(story, words).join('\n'),
      cover: story.image ? 'picture' : 'drawing',
    },
    filters: {
      kind: [kind],
      theme: themes,
      use: uses.map(({ use }) => use),
      minutes: [minutesBand(minutes)],
      ...(practiceModel === undefined ? {} : { model: [practiceModel] }),
      ...(place === undefined ? {} : { place: [place] }),
      ...(recording === undefined ? {} : { recording: ['yes'] }),
    },
  };
}
