import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/runtime/paths.ts';
import { splitSource } from '../../src/story/source/split-source.ts';
import { estimateSimilarity, sketchText } from '../../src/story/sketch/sketch-text.ts';

// node tests/measure/sketches.ts [folder]: prints how alike the sketches of different stories are,
// and those of a story and its changed copies. It prints no words. Default: the shipped stories.
const folder = process.argv[2] ?? join(root, 'content');
const texts = globSync(join(folder, 'stories/*/*/index.mdx')).map(
  (file) => splitSource(readFileSync(file, 'utf8'))?.body ?? '',
);
const salt = 'measuring--';
const sketch = (text: string) => sketchText(text, salt) ?? new Uint8Array();
const sketches = texts.map(sketch);

const pairs = sketches.flatMap((one, index) =>
  sketches.slice(index + 1).map((other) => estimateSimilarity(one, other)),
);
print('different stories', pairs);
for (const share of [0.05, 0.1, 0.15, 0.2, 0.25, 0.3]) {
  print(
    `${String(share * 100)} % of the words changed`,
    compare((text) => changeWords(text, share)),
  );
}
for (const share of [0.75, 0.5, 0.33, 0.25]) {
  print(
    `the first ${String(share * 100)} % of the words`,
    compare((text) => cut(text, share)),
  );
}

function compare(change: (text: string) => string): number[] {
  return texts.map((text, index) => estimateSimilarity(sketches[index]!, sketch(change(text))));
}

/** Changes every n-th word, in a fixed but irregular order. */
function changeWords(text: string, share: number): string {
  let state = 1;
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 < share ? `${word}${String(state)}` : word;
  });
}

function cut(text: string, share: number): string {
  const words = text.split(/\s+/);
  return words.slice(0, Math.floor(words.length * share)).join(' ');
}

function print(what: string, values: readonly number[]): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const figures = [Math.min(...values), mean, Math.max(...values)].map((value) => value.toFixed(2));
  console.log(`${what}: ${String(values.length)} pairs, least/mean/most ${figures.join(' / ')}`);
}
