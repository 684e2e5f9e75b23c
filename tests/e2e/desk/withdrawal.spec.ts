import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bareGit } from '../../support/git.ts';
import { patience } from '../../support/patience.ts';
import { runCommand } from '../../support/run.ts';
import { createLibrary, fileOf, shipped, type DeskLibrary } from './desk-library.ts';
import type { RunningDesk } from './server.ts';
import { afterBuild, fetchFile, fetchStatus } from './site.ts';
import { fullPass } from '../pass-tags.ts';

// The test builds the library twice.
test.describe.configure({ timeout: 600_000 * patience });

let library: DeskLibrary;
let desk: RunningDesk;

test.beforeAll(async () => {
  library = createLibrary();
  desk = await library.startDesk();
});

test.afterAll(() => desk.kill());

test(
  'one command withdraws a published story from every page, list and feed',
  fullPass,
  async ({ page }) => {
    const id = shipped['young-person'];
    const source = readFileSync(join(library.folder, fileOf(id, 'young-person')), 'utf8');
    const title = /^title: (.*)$/m.exec(source)?.[1] ?? '';
    const search = new URL('stories/', desk.address);
    search.searchParams.set('q', title);
    const found = page.locator('[data-results]').getByRole('link', { name: title });
    const fetchText = async (path: string) => (await fetchFile(page, desk, path)).text();
    /** Finds every page, list and feed that names the story. */
    const findMentions = async () => {
      const sitemap = await fetchText('sitemap-0.xml');
      const pages = [...sitemap.matchAll(/<loc>[^<]*\/library\/([^<]*)<\/loc>/g)].map(
        ([, path]) => path!,
      );
      const files = [...pages, 'feed.xml', 'feed.json', 'sitemap-0.xml'];
      const texts = await Promise.all(files.map(fetchText));
      return files.filter((_, index) => texts[index]!.includes(id));
    };
    await page.goto(`${desk.address}stories/${id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.goto(search.href);
    await expect(found).toBeVisible();
    const before = await findMentions();
    for (const path of [
      'feed.xml',
      'feed.json',
      'sitemap-0.xml',
      'stories/',
      'stories/young-person/',
    ])
      expect(before).toContain(path);
    const isRelated = (path: string) => /^stories\/(?!wh3)[a-z2-9]+[2-9][a-z2-9]*\/$/.test(path);
    expect(before.filter(isRelated)).not.toEqual([]);

    const withdrawn = runCommand('withdraw', [id], { ...bareGit, CONTENT_DIR: library.contentDir });
    expect(withdrawn).toMatchObject({ code: 0, err: '' });
    await expect.poll(() => fetchStatus(page, desk, id), afterBuild).toBe(410);
    expect(await findMentions()).toEqual([]);
    for (const path of [`covers/${id}.svg`, `stories/${id}/present/`, `stories/${id}/slides.pptx`])
      expect((await fetchFile(page, desk, path)).status()).toBeGreaterThanOrEqual(404);
    await page.goto(search.href);
    await expect(page.getByRole('status')).toHaveText(/found\.$/);
    await expect(found).toHaveCount(0);
    await page.goto(`${desk.address}stories/${id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This story is not here today',
    );
    await page.goto(`${desk.address}check/${id}/`);
    await expect(page.getByRole('main')).toContainText('Please do not use this story');
    expect(JSON.parse(await fetchText('check/status.json'))).toMatchObject({
      stories: { [id]: [] },
    });
  },
);
