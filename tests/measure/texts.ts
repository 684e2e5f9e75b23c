import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStory } from '../../src/checks/index.ts';
import { english } from '../../src/checks/names/english.ts';
import { root } from '../../src/runtime/paths.ts';
import { readLists } from '../../src/library/lists.ts';
import { kinds } from '../../src/story/vocabulary.ts';

// node tests/measure/texts.ts <folder>: reads texts that are no stories as if they were, line by
// line, and says how often each rule spoke. What was found is never printed.
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder that holds the texts.');
const { settings, language, known } = (await readLists(join(root, 'content'))).house;
const dictionary = await english();

for (const kind of kinds) {
  const counts = new Map<string, number>();
  let words = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const source = readFileSync(join(folder, name), 'utf8');
    words += source.split(/\s+/).filter(Boolean).length;
    const body = { source, firstLine: 1, body: undefined, lines: new Map() };
    const story = { data: {}, body, files: [] };
    for (const { rule } of checkStory({
      kind,
      story,
      settings,
      language,
      listed: known.names,
      dictionary,
    })) {
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  console.log(`\nAs ${kind} stories, ${String(words)} words:`);
  for (const [rule, count] of [...counts].toSorted())
    console.log(`  ${rule.padEnd(24)} ${String(count)}`);
}
