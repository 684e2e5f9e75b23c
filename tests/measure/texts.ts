import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStoryChecks } from '../../src/checks/run-story-checks.ts';
import { loadEnglishDictionary } from '../../src/checks/names/english-dictionary.ts';
import { root } from '../../src/runtime/paths.ts';
import { readLibraryContext } from '../../src/library/library-context.ts';
import { kinds } from '../../src/story/vocabulary.ts';

// node tests/measure/texts.ts <folder>: checks texts that are not stories as if they were stories,
// and prints how many findings each rule has. The findings themselves are never printed.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder that holds the texts.');
const {
  settings,
  language,
  references: { listNames },
} = (await readLibraryContext(join(root, 'content'))).judging;
const dictionary = await loadEnglishDictionary();

for (const kind of kinds) {
  const counts = new Map<string, number>();
  let words = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const source = readFileSync(join(folder, name), 'utf8');
    words += source.split(/\s+/).filter(Boolean).length;
    const body = { source, firstLine: 1, body: undefined, lines: new Map() };
    const story = { data: {}, body, files: [] };
    for (const { rule } of runStoryChecks({
      kind,
      story,
      settings,
      language,
      listNames,
      dictionary,
    })) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  console.log(`\nAs ${kind} stories, ${String(words)} words:`);
  for (const [rule, count] of [...counts].toSorted())
    console.log(`  ${rule.padEnd(24)} ${String(count)}`);
}
