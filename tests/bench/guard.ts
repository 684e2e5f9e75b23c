import { guardOf } from '../../src/library/guard/guard.ts';
import { entriesOf, type Entries } from '../../src/library/guard/entries.ts';
import { newKey, readKey } from '../../src/library/guard/key.ts';
import { emptyList, withNames } from '../../src/library/guard/list.ts';
import { guardBeside } from '../../src/library/guard/guard-beside.ts';
import { guardStory } from '../../src/library/guard/guard-story.ts';
import { storyFolders } from '../../src/library/folders.ts';
import { readBeside } from '../../src/library/read-beside.ts';
import { readStory } from '../../src/library/read-story.ts';
import { newFolder } from '../support/run.ts';
import { putGeneratedLibrary } from './generated-library.ts';
import { rmSync } from 'node:fs';

// node tests/bench/guard.ts [stories [names]]: how long it takes to look for names through a
// generated library whose stories have the vocabulary of real ones, some 40,000 words, the
// commonest of them again and again. Prints the CPU seconds of looking alone.
const [stories = 1000, names = 200] = process.argv.slice(2).map(Number);

const contentDir = newFolder();
await putGeneratedLibrary(contentDir, stories, { vocabulary: 40_000 });
const key = readKey(newKey());
if (!key) throw new Error('A key was made that is none.');
const listed = Array.from({ length: names }, (_, at) => entriesOf(nameAt(at)));
const list = withNames(
  emptyList,
  key,
  listed.filter((entries): entries is Entries => entries !== undefined),
);

const { folders } = await storyFolders(contentDir);
const reads = [];
for (const folder of folders) reads.push(await readStory(folder));
const besides = [];
for (const read of reads) besides.push(await readBeside(read));

const guard = guardOf(list, key);
const before = process.cpuUsage();
const found = [...(await guardBeside(guard, contentDir)).issues];
for (const [at, { folder, data, written, files, lineOf }] of reads.entries()) {
  const { transcript, captions } = besides[at] ?? {};
  const texts = { data, body: written, transcript, captions, files };
  const findings = await guardStory(guard, { folder: folder.path, texts, lineOf });
  found.push(...findings.map((finding) => ({ ...finding, file: folder.place })));
}
const { user, system } = process.cpuUsage(before);
console.log(
  `${String(stories)} stories, ${String(names)} names: ${((user + system) / 1e6).toFixed(1)} CPU s, ${String(found.length)} found`,
);
rmSync(contentDir, { recursive: true });

/** Names of one word, two and three, in turn; one in twenty stands in the stories. */
function nameAt(at: number): string {
  const words = ['Quendrith', 'Osmarel', 'Tavikka'].map((word) => `${word}${letters(at)}`);
  return at % 20 === 0 ? 'kettle' : words.slice(0, 1 + (at % 3)).join(' ');
}

function letters(at: number): string {
  return [26 ** 2, 26, 1]
    .map((unit) => String.fromCharCode(97 + (Math.floor(at / unit) % 26)))
    .join('');
}
