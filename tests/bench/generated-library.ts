import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Kind } from '../../src/story/vocabulary.ts';
import { kinds } from '../../src/story/vocabulary.ts';
import { putLists, putStory } from '../support/content-folder.ts';

const words =
  `kettle window bus tuesday kitchen coat worker letter sister garden phone winter biscuit
meeting chair morning rain promise school stairs nan football dinner corner paper door trust quiet
laugh evening number road shoes bread visit listen again slowly nobody together small careful`.split(
    /\s+/,
  );

/**
 * Makes a generator of random numbers from 0 to 1. The same seed gives the same numbers anywhere.
 */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Writes a library of `count` valid stories of 600 to 900 words. The same seed gives the same
 * stories.
 *
 * @param seed the seed of the random numbers. Default: 1
 * @param vocabulary how many different words the stories use. A few words are frequent and most are
 *   rare, as in real texts. Default: 41 words, all equally frequent
 */
export async function putGeneratedLibrary(
  contentDir: string,
  count: number,
  { seed = 1, vocabulary = 0 } = {},
): Promise<void> {
  putLists(contentDir);
  const random = randomNumbers(seed);
  const wordAt = (index: number) => words[index] ?? inventWord(index);
  const word = () =>
    wordAt(
      vocabulary > 0 ? Math.floor(vocabulary ** random()) : Math.floor(random() * words.length),
    );
  const sentence = () => {
    const text = Array.from({ length: 8 + Math.floor(random() * 12) }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  for (let index = 0; index < count; index++) {
    const length = 600 + Math.floor(random() * 300);
    const paragraphs: string[] = [];
    for (let written = 0; written < length; written += paragraphs.at(-1)?.split(' ').length ?? 0) {
      paragraphs.push(Array.from({ length: 4 }, sentence).join(' '));
    }
    const kind: Kind = kinds[index % kinds.length] ?? 'family';
    await putStory(contentDir, {
      id: idOf(index),
      kind,
      body: `${paragraphs.join('\n\n')}\n\n<Moment>\n\n${sentence()}\n\n</Moment>\n`,
      change: (data) => {
        data['title'] = sentence().slice(0, 60);
        data['summary'] = `${sentence()} ${sentence()}`.slice(0, 200);
      },
    });
  }
}

const syllables = 'ba ce di fo gu hal jem kin lor mus na pe qui ro su tav'.split(' ');

/** Makes an invented word, different for each index. */
function inventWord(index: number): string {
  const rest = Math.floor(index / syllables.length);
  return `${rest > 0 ? inventWord(rest) : ''}${syllables[index % syllables.length] ?? ''}`;
}

/** Puts every fifth story of a library on hold, so that it is held back. */
export function holdBackEveryFifth(contentDir: string): void {
  const stories = join(contentDir, 'stories');
  const all = readdirSync(stories, { recursive: true, encoding: 'utf8' });
  const files = all.filter((path) => basename(path) === 'index.mdx').toSorted();
  for (const path of files.filter((_, index) => index % 5 === 0)) {
    const file = join(stories, path);
    const onHold = readFileSync(file, 'utf8').replace('outcome: clear', 'outcome: hold');
    writeFileSync(file, onHold);
  }
}

/** Makes a valid id, different for each index. */
function idOf(index: number): string {
  const letters = [26 ** 3, 26 ** 2, 26, 1].map((unit) =>
    String.fromCharCode(97 + (Math.floor(index / unit) % 26)),
  );
  return `g${letters.join('')}2`;
}
