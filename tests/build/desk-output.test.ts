import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeskSettings } from '../../src/desk-settings/desk-settings.ts';
import { filesIn, newFolder, page, runCommand, type Built } from '../support/run.ts';
import { brandedLibrary, brandedSiteUrl, mixedLibrary } from './libraries.ts';

let built: Built;
let again: Built;

/** The settings in a page, as the desk reads them. */
function settingsIn(html: string): DeskSettings {
  const content = /<meta name="desk" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const read = content.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  return JSON.parse(read) as DeskSettings;
}

beforeAll(async () => {
  ({ built, again } = await brandedLibrary());
});

test('an output without desk settings has no desk', async () => {
  const { everyone: plain } = await mixedLibrary();
  expect(plain.code).toBe(0);
  expect(existsSync(join(plain.outDir, 'admin'))).toBe(false);
  expect(page(plain, '_headers')).not.toContain('admin');
});

describe('the desk in an output', () => {
  test('contains its backend settings and the address of the site’s stylesheet', () => {
    const settings = settingsIn(page(built, 'admin/index.html'));
    expect(settings).toMatchObject({
      backend: { name: 'gitlab', repo: 'council/stories', auth_type: 'pkce' },
      contentDir: 'content',
      siteUrl: `${brandedSiteUrl}/`,
    });
    const [style = '', ...others] = settings.styles;
    expect(others).toEqual([]);
    expect(style).toMatch(/^\/council\/library\/_astro\/.*\.css$/);
    expect(existsSync(join(built.outDir, style.replace('/council/library/', '')))).toBe(true);
  });

  test('consists of files named by their content, with nothing inline', () => {
    const html = page(built, 'admin/index.html');
    expect(html).not.toMatch(/<style|style=|<script(?![^>]* src="\.\/assets\/)| on\w+=/);
    for (const [, address = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(existsSync(join(built.outDir, 'admin', address)), address).toBe(true);
    }
    const names = [...filesIn(join(built.outDir, 'admin')).keys()];
    const isAsset = (name: string) => /^assets\/.+-[\w-]{8}\.\w+$/.test(name);
    expect(names.filter((name) => !isAsset(name) && !name.startsWith('rules/'))).toEqual([
      'index.html',
    ]);
  });

  test('has a page for each rule beside it, in its own styles and with nothing inline', () => {
    const html = page(built, 'admin/rules/objection-unweighed.html');
    expect(html).toContain('<h1>objection-unweighed</h1>');
    expect(html).not.toMatch(/<style|style=|<script/);
    const [, style = ''] = /href="\.\.\/(assets\/[^"]+\.css)"/.exec(html) ?? [];
    expect(existsSync(join(built.outDir, 'admin', style))).toBe(true);
    const pages = [...filesIn(join(built.outDir, 'admin/rules')).keys()];
    expect(pages).toHaveLength(readdirSync('docs/rules').length);
    expect(existsSync(join(built.outDir, 'rules'))).toBe(false);
  });

  test('has a content security policy of its own', () => {
    const headers = page(built, '_headers');
    expect(headers).toMatch(
      /^\/council\/library\/admin\/\*\n {2}Cache-Control: no-cache\n {2}Content-Security-Policy: default-src 'none'; /,
    );
    expect(headers).toContain('https://gitlab.com');
    expect(headers.match(/gitlab\.com/g)).toHaveLength(1);
  });

  test('is the same bytes when it is bundled again', () => {
    const [first, second] = [filesIn(built.outDir), filesIn(again.outDir)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [path, bytes] of first) expect(second.get(path)?.equals(bytes), path).toBe(true);
  });

  test('is at most 1.5 MB compressed', () => {
    const scripts = [...filesIn(join(built.outDir, 'admin'))].filter(([name]) => /\.(?:js|css)$/.test(name)); // prettier-ignore
    const weight = scripts.reduce((sum, [, bytes]) => sum + gzipSync(bytes).length, 0);
    expect(weight).toBeLessThan(1_500_000);
  });
});

test('incomplete desk settings are refused, and nothing is built', () => {
  const outDir = join(newFolder(), 'site');
  const ran = runCommand('build', [], {
    CONTENT_DIR: newFolder(),
    OUT_DIR: outDir,
    DESK_BACKEND: 'gitlab',
    DESK_BASE_URL: 'git.example.org',
  });
  expect(ran.code).toBe(1);
  expect(ran.err.trim().split('\n')).toHaveLength(3);
  expect(ran.err).toContain('DESK_REPO is missing.');
  expect(existsSync(outDir)).toBe(false);
});
