import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Publishable } from '../../library/publishable.ts';
import { plainText } from '../../story/body/plain-text.ts';
import type { Words } from '../../words/index.ts';
import { inOrder } from './search-order.ts';
import { cardLines } from '../../exports/lists/card-lines.ts';
import { minutesBand } from '../../exports/lists/minutes-band.ts';

/** The parts of Pagefind that our own interface has no use for. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes Pagefind's index of the stories that passed into a folder. It is made of the stories
 * themselves and not of their pages, so that nothing can be found that was not chosen.
 *
 * @throws Error where Pagefind refuses
 */
export async function writeSearchIndex(
  stories: readonly Publishable[],
  folder: string,
  words: Words,
): Promise<void> {
  try {
    const files = await indexed(stories, words);
    rmSync(folder, { recursive: true, force: true });
    for (const { path, content } of inOrder(files).filter((file) => !unused.test(file.path))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  } catch {
    // Pagefind's own words quote what it was given.
    throw new Error(
      'The search index cannot be made, so the last output stays. Try again; if it stays so, take out the story changed last.',
    );
  } finally {
    await close();
  }
}

async function indexed(stories: readonly Publishable[], words: Words) {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(errors.join(' '));
  for (const story of stories) {
    const added = await index.addCustomRecord(record(story, words));
    if (added.errors.length > 0) throw new Error(added.errors.join(' '));
  }
  return (await index.getFiles()).files;
}

/** What is searched, what is shown of it, and what it can be narrowed down by. */
function record(story: Publishable, words: Words) {
  const { id, kind, title, summary, minutes, themes, practiceModel, place, uses, recording } =
    story;
  return {
    url: `/stories/${id}/`,
    language: 'en',
    content: `${title} – ${summary}\n${plainText(story.body)}`,
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
