import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { deskBundleFolder } from '../../src/runtime/paths.ts';
import type { DeskSettings } from '../../src/desk-settings/desk-settings.ts';
import { buildLibrary, filesIn, newFolder, page, runCommand, type Built } from '../support/run.ts';

const contentDir = newFolder();
const gitlab = {
  DESK_BACKEND: 'gitlab',
  DESK_REPO: 'council/stories',
  DESK_APP_ID: 'abc',
  SITE_URL: 'https://stories.example/library/',
};
let built: Built;

/** The settings in a page, as the desk reads them. */
function settingsIn(html: string): DeskSettings {
  const content = /<meta name="desk" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const read = content.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  return JSON.parse(read) as DeskSettings;
}

beforeAll(() => {
  built = buildLibrary(contentDir, gitlab);
});

test('an output for which no desk was asked has none', () => {
  const plain = buildLibrary(contentDir);
  expect(plain.code).toBe(0);
  expect(existsSync(join(plain.outDir, 'admin'))).toBe(false);
  expect(page(plain, '_headers')).not.toContain('admin');
});

describe('the desk in an output', () => {
  test('knows where it keeps its work, and the site’s own styles', () => {
    const settings = settingsIn(page(built, 'admin/index.html'));
    expect(settings).toMatchObject({
      backend: { name: 'gitlab', repo: 'council/stories', auth_type: 'pkce' },
      contentDir: 'content',
      siteUrl: 'https://stories.example/library/',
    });
    const [style = '', ...others] = settings.styles;
    expect(others).toEqual([]);
    expect(style).toMatch(/^\/library\/_astro\/.*\.css$/);
    expect(existsSync(join(built.outDir, style.replace('/library/', '')))).toBe(true);
  });

  test('is files of our own, named by what is in them, with nothing inline', () => {
    const html = page(built, 'admin/index.html');
    expect(html).not.toMatch(/<style|style=|<script(?![^>]* src="\.\/assets\/)| on\w+=/);
    for (const [, address = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(existsSync(join(built.outDir, 'admin', address)), address).toBe(true);
    }
    const names = [...filesIn(join(built.outDir, 'admin')).keys()];
    expect(names.filter((name) => !/^assets\/.+-[\w-]{8}\.\w+$/.test(name))).toEqual([
      'index.html',
    ]);
  });

  test('has a policy of its own', () => {
    const headers = page(built, '_headers');
    expect(headers).toMatch(
      /^\/library\/admin\/\*\n {2}Cache-Control: no-cache\n {2}Content-Security-Policy: default-src 'none'; /,
    );
    expect(headers).toContain('https://gitlab.com');
    expect(headers.match(/gitlab\.com/g)).toHaveLength(1);
  });

  test('is the same bytes each time, bundled anew', () => {
    rmSync(deskBundleFolder, { recursive: true });
    const again = buildLibrary(contentDir, gitlab);
    const [first, second] = [filesIn(built.outDir), filesIn(again.outDir)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [path, bytes] of first) expect(second.get(path)?.equals(bytes), path).toBe(true);
  });

  test('weighs no more than it may', () => {
    const scripts = [...filesIn(join(built.outDir, 'admin'))].filter(([name]) => /\.(?:js|css)$/.test(name)); // prettier-ignore
    const weight = scripts.reduce((sum, [, bytes]) => sum + gzipSync(bytes).length, 0);
    expect(weight).toBeLessThan(1_400_000);
  });
});

test('a desk that is asked for wrongly is refused, and nothing is built', () => {
  const outDir = join(newFolder(), 'site');
  const ran = runCommand('build', [], {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    DESK_BACKEND: 'gitlab',
    DESK_BASE_URL: 'git.example.org',
  });
  expect(ran.code).toBe(1);
  expect(ran.err.trim().split('\n')).toHaveLength(3);
  expect(ran.err).toContain('DESK_REPO is missing.');
  expect(existsSync(outDir)).toBe(false);
});
