import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { putSource, putStory } from './content-folder.ts';
import type { HeldBackCase, MarkedStory } from './held-back-cases.ts';
import { validBody, validData, type Typed } from './valid-story.ts';

const folder = fileURLToPath(new URL('../fixtures/hostile/', import.meta.url));

/**
 * The hostile stories that are stored as small files. The folder of a file is named for the rule
 * that must hold the story back. The test replaces `CANARY` and `ID` in a file by the canary and
 * the id of the story.
 *
 * An `.index.mdx` is the whole file of a story. Any other `.mdx` is added to the body of a valid
 * and approved story. A `.yaml` replaces the fields of that name in its front matter.
 */
export const hostileFixtures: readonly HeldBackCase[] = readdirSync(folder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => /\.(?:mdx|yaml)$/.test(path))
  .toSorted()
  .map((path) => ({ description: path, rule: basename(dirname(path)), write: writerOf(path) }));

function writerOf(path: string): HeldBackCase['write'] {
  const text = (marked: MarkedStory) =>
    readFileSync(join(folder, path), 'utf8')
      .replaceAll('CANARY', marked.canary)
      .replaceAll('ID', marked.id);
  if (path.endsWith('.index.mdx')) return (dir, marked) => putSource(dir, marked, text(marked));
  if (path.endsWith('.yaml')) {
    return (dir, marked) => putSource(dir, marked, withFields(text(marked), marked));
  }
  return (dir, { id, canary }) =>
    putStory(dir, {
      id,
      body: `${validBody}\n${canary} stood by the door.\n\n${text({ id, canary })}\n`,
      change: (data) => (data['title'] = `About ${canary}`),
    });
}

/** Makes the file of a valid story in which the given fields replace those of the same name. */
function withFields(fields: string, { id, canary }: MarkedStory): string {
  const data: Typed = { ...validData(), id, title: `About ${canary}` };
  for (const [, key = ''] of fields.matchAll(/^"?(\w+)"?:/gm)) Reflect.deleteProperty(data, key);
  return `---\n${stringify(data)}${fields}---\n\n${validBody}\n${canary} stood by the door.\n`;
}
