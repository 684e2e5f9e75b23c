import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { hasNewRemovals } from '../../../src/library/has-new-removals.ts';
import { readLibrary, type Library } from '../../../src/library/read-library.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { makeRepository } from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';
import { today, type Typed } from '../../support/valid-story.ts';

const folder = 'stories/young-person/k7m2qx';
let contentDir: string;
let library: Library;

const options = () => ({ contentDir, on: today, audience: 'public' as const });
const read = async () => (library = await readLibrary(options()));
const hasNew = () => hasNewRemovals(library, options());
/** Changes the front matter after the approval, as someone does who records a no. */
const change = (changeAfterApproval: (data: Typed) => void, id = 'k7m2qx') =>
  putStory(contentDir, { id, changeAfterApproval });
const firstConsent = (data: Typed) =>
  (data['people'] as { consent: Record<string, unknown> }[])[0]?.consent ?? {};

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  await read();
  expect(library.stories).toHaveLength(1);
});

describe('someone has said no since the library was read', () => {
  test.each<[string, () => unknown]>([
    [
      'by a removal',
      () => put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-23\n'),
    ],
    [
      'by a removal of one use',
      () =>
        put(
          contentDir,
          'removals/k7m2qx.yaml',
          'id: k7m2qx\nremovedOn: 2026-11-23\nuses: [report]\n',
        ),
    ],
    [
      'by a removal that nobody can read',
      () => put(contentDir, 'removals/please.txt', 'Take it down.\n'),
    ],
    [
      'by a folder that may be meant for removals',
      () => put(contentDir, 'Removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-23\n'),
    ],
    ['by a withdrawal', () => change((data) => (firstConsent(data)['withdrawnOn'] = '2026-11-23'))],
    [
      'by a hold',
      () => change((data) => Object.assign(data['safeguarding'] as object, { outcome: 'hold' })),
    ],
    [
      'by a use that is taken away',
      () =>
        change((data) => {
          const release = firstConsent(data)['release'] as { uses: { use: string }[] };
          release.uses = release.uses.filter(({ use }) => use === 'website');
        }),
    ],
    [
      'by a last day that is brought forward',
      () =>
        change((data) =>
          Object.assign(firstConsent(data)['release'] as object, { expiresOn: '2026-12-31' }),
        ),
    ],
    ['by a file that nobody can read', () => put(contentDir, `${folder}/index.mdx`, 'No.\n')],
    ['by deleting the folder', () => rmSync(join(contentDir, folder), { recursive: true })],
    [
      'by moving the folder',
      () => renameSync(join(contentDir, folder), join(contentDir, 'taken-down')),
    ],
  ])('%s', async (_, sayNo) => {
    expect(await hasNew()).toBe(false);
    await sayNo();
    expect(await hasNew()).toBe(true);
    await read();
    expect(await hasNew()).toBe(false);
  });

  test('by a withdrawal from a story that is held back', async () => {
    const withoutTitle = (data: Typed) => delete data['title'];
    await change(withoutTitle, 'q4n8vt');
    await read();
    expect(await hasNew()).toBe(false);
    await change((data) => {
      withoutTitle(data);
      firstConsent(data)['withdrawnOn'] = '2026-11-23';
    }, 'q4n8vt');
    expect(await hasNew()).toBe(true);
  });

  test('by a removal that is committed and not in the folder', async () => {
    const { git } = makeRepository(contentDir);
    await read();
    put(contentDir, 'removals/k7m2qx.yaml', 'id: k7m2qx\nremovedOn: 2026-11-23\n');
    git('add', 'removals');
    rmSync(join(contentDir, 'removals'), { recursive: true });
    expect(await hasNew()).toBe(true);
  });
});

test('an unreviewed change beside the story counts like a no, since the story is held back', async () => {
  await change((data) => (data['discussion'] = ['Who?', 'Why?']));
  expect(await hasNew()).toBe(true);
});

describe('nobody has said no since the library was read', () => {
  test.each<[string, () => unknown]>([
    ['if a new story is added', () => putStory(contentDir, { id: 'q4n8vt' })],
    ['if a theme changes', () => put(contentDir, 'themes/edge-of-care.yaml', 'name: The edge\n')],
    ['if the care changes', () => change((data) => (data['care'] = { advocateOffered: true }))],
  ])('%s', async (_, edit) => {
    await edit();
    expect(await hasNew()).toBe(false);
  });

  test('if a draft is deleted', async () => {
    await change((data) => delete data['title'], 'q4n8vt');
    await read();
    rmSync(join(contentDir, 'stories/young-person/q4n8vt'), { recursive: true });
    expect(await hasNew()).toBe(false);
  });
});
