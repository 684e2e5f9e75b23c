import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { deskBundleFolder } from '../../src/runtime/paths.ts';
import { namings, uses } from '../../src/story/vocabulary.ts';
import { releaseOnly } from '../support/release-only.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { buildLibrary, environment, newFolder, type Built } from '../support/run.ts';
import { shareBetweenFiles } from './share.ts';

// Libraries that several test files use. Each library is built once.

/** The address of the site that `mixedLibrary` is built for. */
export const mixedSiteUrl = 'https://stories.example.org/library/';

/**
 * Builds a library for each audience from one content folder. The folder has these stories:
 *
 * - `k7m2qx` is released for the uses of the valid story.
 * - `q4n8vt` is released for the website and the staff library only.
 * - `public2` is released for the website and presentations.
 * - `staff22` is released for the staff library and presentations.
 * - `guard22` contains a name of the guard list.
 *
 * The folder also has a pack for learning with three of these stories, of which `k7m2qx` allows it,
 * and a sheet of the gathering kit and a consent form to print, whose words stand nowhere else.
 */
export function mixedLibrary(): Promise<{ contentDir: string; everyone: Built; staff: Built }> {
  return shareBetweenFiles('mixed', async () => {
    const contentDir = newFolder();
    putLists(contentDir);
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, { id: 'q4n8vt', change: releaseOnly('website', 'staff-library') });
    await putStory(contentDir, { id: 'public2', change: releaseOnly('website', 'presentation') });
    await putStory(contentDir, {
      id: 'staff22',
      change: releaseOnly('staff-library', 'presentation'),
    });
    put(contentDir, 'gathering/cue-cards.md', gatheringCards);
    put(contentDir, 'consent-sheets/standard.md', consentSheetOf2026);
    await putStory(contentDir, { id: 'guard22', kind: 'professional', body: 'So Quillon came.\n' });
    put(contentDir, 'packs/first-visits.mdx', packOfMixedLibrary);
    const env = { ...makeGuardList('Quillon'), SITE_URL: mixedSiteUrl };
    return {
      contentDir,
      everyone: buildLibrary(contentDir, env),
      staff: buildLibrary(contentDir, { ...env, LIBRARY_AUDIENCE: 'staff' }),
    };
  });
}

const packOfMixedLibrary = `---
title: First visits
use: learning
forWhom: A team
aims: [Listen before you speak.]
checkIn: {minutes: 5, prompt: How are you here?}
path:
  - {story: q4n8vt, minutes: 10, before: Before the closed story., after: [Asked of the closed story?]}
  - {story: k7m2qx, minutes: 10, before: Before the open story., after: [Asked of the open story?]}
  - {story: guard22, minutes: 10, before: Before the guarded story., after: [Asked of none?]}
closing: {minutes: 5, prompt: What will you do?}
---

Put the chairs in a circle.
`;

/** A consent form to print, for the form of `putLists`. */
const consentSheetOf2026 = `---
form: 2026-01
title: The paper of Fennisby
ask: Tick, please.
yes: Aye
no: Nay
until: Until
groups:
  - heading: Uses
    ticks:
${[...uses.filter((use) => use !== 'press'), 'face', 'voice', ...namings, 'may-guess']
  .map((tick) => `      - {of: ${tick}, says: About ${tick}}`)
  .join('\n')}
sign: ['Day: […]']
---

[form]
`;

const gatheringCards = `---
title: Cards of Fennisby
summary: To lay on the table.
readBy: storyteller
stage: meeting
layout: cards
---

Lay them out.

## What helped

- Wednesday tea

## What was hard

[…]
`;

/**
 * Makes a guard key, and a guard list with one name on it. Returns the environment variables that
 * name both files.
 */
function makeGuardList(name: string) {
  const folder = newFolder();
  const guard = { GUARD_LIST: join(folder, 'list'), GUARD_KEY: join(folder, 'key') };
  const env = { ...environment, ...guard };
  const run = (args: string[], input = '') =>
    execFileSync(process.execPath, ['src/cli/guard.ts', ...args], { env, input, stdio: 'pipe' });
  run(['key', guard.GUARD_KEY]);
  run(['add'], `${name}\n`);
  return guard;
}

/** The address of the site that `brandedLibrary` is built for. */
export const brandedSiteUrl = 'https://stories.example/council/library';

/**
 * Builds a library with its own brand, a base path and an editors' desk on GitLab. On this day its
 * stories may no longer be shown in presentations. The library is built twice. `again` is built
 * with another time zone and language, and its desk is bundled again.
 */
export function brandedLibrary(): Promise<{ built: Built; again: Built }> {
  return shareBetweenFiles('branded', async () => {
    const contentDir = newFolder();
    putLists(contentDir);
    put(
      contentDir,
      'library.yaml',
      'organisation: Fennisby\nbrand: {accent: "#1d2c4a", logo: ./Anna logo.png, font: ./ours.woff2}\n',
    );
    put(contentDir, 'Anna logo.png', await drawLogo());
    put(contentDir, 'ours.woff2', readFileSync(someFont));
    await putStory(contentDir, { id: 'k7m2qx' });
    await putStory(contentDir, {
      id: 'q4n8vt',
      change: (data) => {
        data['publishFrom'] = '2027-01-10';
        data['themes'] = ['edge-of-care'];
      },
    });
    const env = {
      AS_OF: '2027-02-21',
      SITE_URL: brandedSiteUrl,
      DESK_BACKEND: 'gitlab',
      DESK_REPO: 'council/stories',
      DESK_APP_ID: 'abc',
    };
    const built = buildLibrary(contentDir, {
      ...env,
      TZ: 'Pacific/Kiritimati',
      LANG: 'de_DE.UTF-8',
    });
    rmSync(deskBundleFolder, { recursive: true, force: true });
    const again = buildLibrary(contentDir, { ...env, TZ: 'America/Los_Angeles', LANG: 'C' });
    return { built, again };
  });
}

const someFont = new URL(
  import.meta.resolve('@fontsource-variable/fraunces/files/fraunces-latin-wght-italic.woff2'),
);

function drawLogo(): Promise<Buffer> {
  return sharp({ create: { width: 300, height: 100, channels: 3, background: '#1d2c4a' } })
    .png()
    .toBuffer();
}
