import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmScripts, read } from '../../support/production-files.ts';

describe.each(['docs/running-the-desk.md', 'docs/ci/README.md'])('%s', (file) => {
  const page = read(file);

  it('links to files that exist', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
    const local = links.filter((link) => !link.includes('://'));
    expect(local).not.toEqual([]);
    expect(local.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });

  it('mentions only npm scripts that exist', () => {
    const mentioned = [...page.matchAll(/npm run ([a-z-]+)/g)].map(([, name = '']) => name);
    expect(mentioned.filter((name) => !(name in npmScripts))).toEqual([]);
  });
});

describe('docs/running-the-desk.md', () => {
  const page = read('docs/running-the-desk.md');

  it('lists every variable of the desk, and no other', () => {
    const variables = (text: string) => new Set(text.match(/\bDESK_[A-Z_]+\b/g));
    const deskCode = ['src/desk-settings/desk-backend.ts', 'src/desk-settings/git-hosts.ts']
      .map(read)
      .join('\n');
    expect(variables(page)).toEqual(variables(deskCode));
  });

  it('quotes the desk’s words exactly', () => {
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    const deskText = plain(
      [...sourcesIn('admin'), ...sourcesIn('src/words'), decapWords].map(read).join('\n'),
    );
    const quoted = [...page.matchAll(/“([^”]+)”/g)].map(([, words = '']) => plain(words));
    expect(quoted.length).toBeGreaterThan(10);
    expect(
      quoted.filter((words) => words !== 'quotation marks' && !deskText.includes(words)),
    ).toEqual([]);
  });
});

const decapWords = 'node_modules/decap-cms-locales/dist/esm/en/index.js';
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}
