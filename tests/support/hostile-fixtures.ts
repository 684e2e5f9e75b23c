import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { putSource, putStory } from './content-folder.ts';
import type { HeldBackCase, Marked } from './held-back-cases.ts';
import { validBody, validData, type Typed } from './valid-story.ts';

const folder = fileURLToPath(new URL('../fixtures/hostile/', import.meta.url));

/**
 * The small files of the hostile library, as they are stored: each in a folder named after the rule
 * it must be held back with. `CANARY` and `ID` in them stand for those of the story.
 *
 * `.index.mdx` is a whole story's file; any other `.mdx` stands in the body of a story that is valid
 * and approved, and `.yaml` in its front matter, in place of its own fields of that name.
 */
export const hostileFixtures: readonly HeldBackCase[] = readdirSync(folder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => /\.(?:mdx|yaml)$/.test(path))
  .toSorted()
  .map((path) => ({ what: path, rule: basename(dirname(path)), write: writerOf(path) }));

function writerOf(path: string): HeldBackCase['write'] {
  const text = (marked: Marked) =>
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

/** A valid front matter with these fields in place of its own. */
function withFields(fields: string, { id, canary }: Marked): string {
  const data: Typed = { ...validData(), id, title: `About ${canary}` };
  for (const [, key = ''] of fields.matchAll(/^"?(\w+)"?:/gm)) Reflect.deleteProperty(data, key);
  return `---\n${stringify(data)}${fields}---\n\n${validBody}\n${canary} stood by the door.\n`;
}
