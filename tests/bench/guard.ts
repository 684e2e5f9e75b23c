import { rmSync } from 'node:fs';
import { createNameGuard } from '../../src/library/guard/name-guard.ts';
import { toNameEntries, type NameEntries } from '../../src/library/guard/guard-entries.ts';
import { createGuardKey, parseGuardKey } from '../../src/library/guard/guard-key.ts';
import { emptyGuardList, addToGuardList } from '../../src/library/guard/guard-list.ts';
import { guardOtherFiles } from '../../src/library/guard/guard-other-files.ts';
import { guardStory } from '../../src/library/guard/guard-story.ts';
import { findStoryFolders } from '../../src/library/story-folders.ts';
import { readAttachments } from '../../src/library/read-attachments.ts';
import { readStory } from '../../src/library/read-story.ts';
import { newFolder } from '../support/run.ts';
import { putGeneratedLibrary } from './generated-library.ts';

// node tests/bench/guard.ts [stories [names]]: prints the CPU seconds of a search for guarded names
// in a generated library. Its stories have the vocabulary of real stories: some 40,000 words, of
// which a few are frequent.
const [stories = 1000, names = 200] = process.argv.slice(2).map(Number);

const contentDir = newFolder();
await putGeneratedLibrary(contentDir, stories, { vocabulary: 40_000 });
const key = parseGuardKey(createGuardKey());
if (!key) throw new Error('The new key is not valid.');
const listed = Array.from({ length: names }, (_, index) => toNameEntries(nameOf(index)));
const list = addToGuardList(
  emptyGuardList,
  key,
  listed.filter((entries): entries is NameEntries => entries !== undefined),
);

const { folders } = await findStoryFolders(contentDir);
const reads = [];
for (const folder of folders) reads.push(await readStory(folder));
const attachments = [];
for (const read of reads) attachments.push(await readAttachments(read));

const guard = createNameGuard(list, key);
const before = process.cpuUsage();
const found = [...(await guardOtherFiles(guard, contentDir)).issues];
for (const [index, { folder, data, written, files, allFiles, lineOf }] of reads.entries()) {
  const { transcript, captions } = attachments[index] ?? {};
  const texts = { data, body: written, transcript, captions, files };
  const findings = await guardStory(guard, { folder: folder.path, files: allFiles, texts, lineOf });
  found.push(...findings.map((finding) => ({ ...finding, file: folder.place })));
}
const { user, system } = process.cpuUsage(before);
console.log(
  `${String(stories)} stories, ${String(names)} names: ${((user + system) / 1e6).toFixed(1)} CPU s, ${String(found.length)} found`,
);
rmSync(contentDir, { recursive: true });

/** Makes a name of one, two or three words in turn. One name in twenty is in the stories. */
function nameOf(index: number): string {
  const words = ['Quendrith', 'Osmarel', 'Tavikka'].map((word) => `${word}${letters(index)}`);
  return index % 20 === 0 ? 'kettle' : words.slice(0, 1 + (index % 3)).join(' ');
}

function letters(index: number): string {
  return [26 ** 2, 26, 1]
    .map((unit) => String.fromCharCode(97 + (Math.floor(index / unit) % 26)))
    .join('');
}
