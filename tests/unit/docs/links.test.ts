import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

/** Paths in examples of the documentation that the shipped content does not have. */
const notShipped = /k7m2qx|^content\/removals$/;

describe.each(pages)('%s', (page) => {
  const text = withoutCodeBlocks(readFileSync(page, 'utf8'));

  it('links to files and headings that exist', () => {
    expect(relativeLinks(text).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  it('mentions paths that exist', () => {
    expect(mentionedPaths(text).filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('the search for links and paths', () => {
  it('finds relative links, and ignores other addresses and inline code', () => {
    const text = '[a](b.md#c), ![d](e.png), [f](https://g.example/), [h](#i) and `[j](k.md)`';
    expect(relativeLinks(text)).toEqual(['b.md#c', 'e.png', '#i']);
  });

  it('ignores code blocks', () => {
    expect(withoutCodeBlocks('a\n```md\n[b](c.md)\n```\nd\n')).toBe('a\n\nd\n');
  });

  it('makes anchors of headings as git hosts do', () => {
    const text = '# A, B\n\n## What `c` does\n\n## The “d” of É\n\n### A, B\n';
    expect(anchorsOf(text)).toEqual(['a-b', 'what-c-does', 'the-d-of-é', 'a-b-1']);
  });

  it('finds paths in inline code, and ignores patterns, placeholders and unshipped content', () => {
    const text =
      '`src/a.ts`, `docs/b.yml@group:main`, `src/c/**`, `tests/<d>.ts`, `content/removals` and `content/removals/k7m2qx.yaml`';
    expect(mentionedPaths(text)).toEqual(['src/a.ts', 'docs/b.yml']);
  });
});

function withoutCodeBlocks(text: string): string {
  return text.replaceAll(/^( *)(`{3,}).*?\n\1\2$/gms, '');
}

function relativeLinks(text: string): string[] {
  const links = text.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)[^)]*\)/g);
  return [...links].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
}

/** Returns whether the file of a link exists and has the heading that the link names, if any. */
function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', fragment] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return false;
  if (fragment === undefined) return true;
  return statSync(target).isFile() && anchorsOf(readFileSync(target, 'utf8')).includes(fragment);
}

/** Lists the anchors of a page's headings, which all three git hosts make in the same way. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutCodeBlocks(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${String(times)}`;
  });
}

function mentionedPaths(text: string): string[] {
  const mentions = text.matchAll(/`((?:src|admin|tests|docs|content|\.github)\/[^`\s@:]*)[^`]*`/g);
  return [...mentions]
    .map(([, path = '']) => path)
    .filter((path) => !/[*<>{}…]/.test(path) && !notShipped.test(path));
}
