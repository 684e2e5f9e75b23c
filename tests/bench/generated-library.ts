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

/** A number from 0 to 1 that is the same for the same seed, wherever and whenever. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Writes a library of `count` valid stories of 600 to 900 words, the same for the same seed.
 *
 * @param vocabulary how many different words there are in it, a few of them again and again and most of
 *   them seldom, as people write. Default: 41, all alike
 */
export async function putGeneratedLibrary(
  contentDir: string,
  count: number,
  { seed = 1, vocabulary = 0 } = {},
): Promise<void> {
  putLists(contentDir);
  const next = generator(seed);
  const wordAt = (at: number) => words[at] ?? madeUp(at);
  const word = () =>
    wordAt(vocabulary > 0 ? Math.floor(vocabulary ** next()) : Math.floor(next() * words.length));
  const sentence = () => {
    const said = Array.from({ length: 8 + Math.floor(next() * 12) }, word).join(' ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  };
  for (let place = 0; place < count; place++) {
    const long = 600 + Math.floor(next() * 300);
    const paragraphs: string[] = [];
    for (let so = 0; so < long; so += paragraphs.at(-1)?.split(' ').length ?? 0) {
      paragraphs.push(Array.from({ length: 4 }, sentence).join(' '));
    }
    const kind: Kind = kinds[place % kinds.length] ?? 'family';
    await putStory(contentDir, {
      id: idOf(place),
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

/** A word that is another for another number. */
function madeUp(at: number): string {
  const rest = Math.floor(at / syllables.length);
  return `${rest > 0 ? madeUp(rest) : ''}${syllables[at % syllables.length] ?? ''}`;
}

/** Puts every fifth story of a library on hold. */
export function holdBackEveryFifth(contentDir: string): void {
  const stories = join(contentDir, 'stories');
  const all = readdirSync(stories, { recursive: true, encoding: 'utf8' });
  const files = all.filter((path) => basename(path) === 'index.mdx').toSorted();
  for (const path of files.filter((_, place) => place % 5 === 0)) {
    const file = join(stories, path);
    const held = readFileSync(file, 'utf8').replace('outcome: clear', 'outcome: hold');
    writeFileSync(file, held);
  }
}

/** A valid id for the story in this place. */
function idOf(place: number): string {
  const letters = [26 ** 3, 26 ** 2, 26, 1].map((unit) =>
    String.fromCharCode(97 + (Math.floor(place / unit) % 26)),
  );
  return `g${letters.join('')}2`;
}
