import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  confirmHostTakeDown,
  recordRemoval,
  type RemovalRequest,
} from '../../../../src/cli/withdraw/record-removal.ts';
import { readLibrary } from '../../../../src/library/read-library.ts';
import { addDays } from '../../../../src/story/plain-date.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { put, putLists, putStory } from '../../../support/content-folder.ts';
import { newFolder } from '../../../support/run.ts';
import { today, type Typed } from '../../../support/valid-story.ts';

vi.setConfig({ testTimeout: 60_000 });

const story = 'stories/young-person/k7m2qx';
const removal = 'removals/k7m2qx.yaml';
let contentDir: string;

const request = (changed: Partial<RemovalRequest> = {}): RemovalRequest => ({
  id: 'k7m2qx',
  on: today,
  uses: [],
  pause: false,
  ...changed,
});
const remove = (changed: Partial<RemovalRequest> = {}) =>
  recordRemoval(contentDir, request(changed));
const text = (file: string) => readFileSync(join(contentDir, file), 'utf8');
const exists = (file: string) => existsSync(join(contentDir, file));
const read = (on = today) => readLibrary({ contentDir, on, audience: 'public' });
const openUses = async (on = today) =>
  (await read(on)).stories.flatMap(({ uses }) => uses.map(({ use }) => use));

/** Gives every decider of the story a new release. */
const release = (on: string) =>
  putStory(contentDir, {
    id: 'k7m2qx',
    change: (data) => {
      data['publishFrom'] = addDays(on, 7);
      for (const { consent } of (data['people'] as { consent?: { release: object } }[]).slice(0, 2))
        Object.assign(consent?.release ?? {}, { on });
    },
  });

/** Matches the whole file of a removal: its day and uses, and what it records of the words. */
const removalPattern = (uses: string) =>
  new RegExp(
    `^id: k7m2qx\nremovedOn: 2026-11-23\n${uses}fingerprint: [0-9A-Z-]+\nsketches:\n  - 1\\.\\S+\nrecords:\n  - SOS-2026-014\n  - SOS-2026-015\n$`,
  );

beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
});

describe('a removal of a whole story', () => {
  test('records the day and deletes the folder', async () => {
    expect(await openUses()).not.toEqual([]);
    await remove();
    expect(text(removal)).toMatch(removalPattern(''));
    expect(exists(story)).toBe(false);
    expect((await read()).issues).toEqual([]);
  });

  test('holds when a late draft brings the folder back, until everyone has released the story on a later day', async () => {
    await remove();
    await putStory(contentDir, { id: 'k7m2qx' });
    expect(await openUses()).toEqual([]);
    expect((await read()).issues.map(({ rule }) => rule)).toEqual(['removed']);
    await release('2026-11-24');
    expect(await openUses('2026-12-20')).toContain('website');
  });

  test('deletes every folder with the id, of any kind', async () => {
    await putStory(contentDir, { id: 'k7m2qx', kind: 'family' });
    put(contentDir, 'stories/old/k7m2qx/index.mdx', 'Words.');
    put(contentDir, 'stories/professional/k7m2qx', 'Words.');
    const { storyPlaces } = await remove();
    expect(storyPlaces).toHaveLength(4);
    expect(storyPlaces.filter(exists)).toEqual([]);
    expect(exists('stories/old')).toBe(true);
  });

  test('deletes a link but not the folder it leads to', async () => {
    const elsewhere = newFolder();
    writeFileSync(join(elsewhere, 'index.mdx'), 'Words.');
    mkdirSync(join(contentDir, 'stories/family'));
    symlinkSync(elsewhere, join(contentDir, 'stories/family/k7m2qx'));
    await remove();
    expect(exists('stories/family/k7m2qx')).toBe(false);
    expect(existsSync(join(elsewhere, 'index.mdx'))).toBe(true);
  });

  test.each([
    ['cannot be read', () => put(contentDir, `${story}/index.mdx`, '---\nid: [\n')],
    ['is not text', () => put(contentDir, `${story}/index.mdx`, new Uint8Array([0xff, 0xfe, 0]))],
    ['has no file', () => rmSync(join(contentDir, `${story}/index.mdx`))],
    ['was deleted before', () => rmSync(join(contentDir, story), { recursive: true })],
  ])('works for a story that %s', async (_, damage) => {
    damage();
    await remove();
    expect(text(removal)).toContain('removedOn: 2026-11-23');
    expect(exists(story)).toBe(false);
  });

  test('changes nothing when it is recorded twice', async () => {
    await remove();
    const before = text(removal);
    await remove();
    expect(text(removal)).toBe(before);
  });

  test('deletes nothing if it cannot be written', async () => {
    put(contentDir, 'removals', 'A file where the folder should be.');
    await expect(remove()).rejects.toThrow('nothing was deleted');
    expect(exists(story)).toBe(true);
  });
});

describe('a removal of a story with a recording at a host', () => {
  const address = 'https://video.example.org/aB3x';
  const putHosted = () =>
    putStory(contentDir, {
      id: 'k7m2qx',
      change: (data) => {
        data['recording'] = { hostedAt: address, transcript: './told.md', shows: 'voice' };
      },
      files: { 'told.md': 'I kept thinking she would stop.\n' },
    });

  test('finds the address, and records only that the take-down is not confirmed', async () => {
    await putHosted();
    expect((await remove()).hostedAt).toEqual([address]);
    expect(text(removal)).toMatch(/^hostTakeDown: unconfirmed$/m);
    expect(text(removal)).not.toContain('video');
  });

  test('finds the address in a story that is not valid', async () => {
    put(contentDir, `${story}/index.mdx`, `---\nrecording:\n  hostedAt: ${address}\n---\n`);
    expect((await remove()).hostedAt).toEqual([address]);
  });

  test('records no take-down at the host if only one use is removed', async () => {
    await putHosted();
    await remove({ uses: ['report'] });
    expect(text(removal)).not.toContain('hostTakeDown');
  });

  test('keeps the day on which the take-down was confirmed, even after a second no', async () => {
    await putHosted();
    await remove();
    await confirmHostTakeDown(contentDir, 'k7m2qx', '2026-11-24');
    expect(text(removal)).toMatch(/^hostTakeDown: 2026-11-24$/m);
    await remove({ on: '2026-11-25' });
    expect(text(removal)).toMatch(/^hostTakeDown: 2026-11-24$/m);
  });

  test('cannot be confirmed without a removal of the whole story', async () => {
    const confirm = () => confirmHostTakeDown(contentDir, 'k7m2qx', today);
    await expect(confirm()).rejects.toThrow('Record the no first');
    expect(exists(removal)).toBe(false);
    await remove({ uses: ['report'] });
    await expect(confirm()).rejects.toThrow('Record the no first');
    put(contentDir, removal, 'removedOn: soon\n');
    await expect(confirm()).rejects.toThrow('Record the no first');
    expect(text(removal)).toBe('removedOn: soon\n');
  });
});

describe('a removal of one use', () => {
  test('keeps the story and its other uses', async () => {
    await remove({ uses: ['presentation'] });
    expect(text(removal)).toMatch(removalPattern('uses:\n  - presentation\n'));
    expect(await openUses()).toEqual(['website', 'staff-library', 'learning']);
  });

  test('is merged with an earlier removal and opens none of its uses', async () => {
    await remove({ uses: ['presentation'], on: '2026-11-20' });
    await remove({ uses: ['learning'] });
    expect(await openUses()).toEqual(['website', 'staff-library']);
    expect(text(removal)).toContain('removedOn: 2026-11-23');
  });

  test('after a removal of the whole story opens no use and keeps the later day', async () => {
    await remove({ pause: true });
    await remove({ uses: ['learning'], on: '2026-03-01' });
    expect(text(removal)).toMatch(removalPattern(''));
    expect(await openUses()).toEqual([]);
  });
});

describe('a change of mind by one of two people, saved in the desk', () => {
  const peopleOf = (data: Typed) => (data as Typed & FrontMatter).people;

  test('removes one use for the story and keeps the others', async () => {
    await putStory(contentDir, {
      id: 'k7m2qx',
      changeAfterApproval: (data) => {
        const [, second] = peopleOf(data);
        if (second?.part === 'mentioned' || !second) throw new Error('There is no second person.');
        const { release } = second.consent;
        release.uses = release.uses.filter(({ use }) => use !== 'learning');
      },
    });
    expect(await openUses()).toEqual(['website', 'staff-library', 'presentation']);
  });

  test('that withdraws consent closes the whole story at the next build, even with a day in the future', async () => {
    await putStory(contentDir, {
      id: 'k7m2qx',
      changeAfterApproval: (data) => {
        const [, second] = peopleOf(data);
        if (second?.part !== 'mentioned')
          Object.assign(second?.consent ?? {}, { withdrawnOn: '2026-12-24' });
      },
    });
    expect(await openUses()).toEqual([]);
    const { checkPages, issues } = await read();
    expect(checkPages).toEqual([{ id: 'k7m2qx', uses: [] }]);
    expect(issues.map(({ rule }) => rule)).toEqual(['withdrawn']);
  });
});

describe('a pause', () => {
  test('keeps the folder and ends only with a release on a later day', async () => {
    await remove({ pause: true });
    expect(exists(story)).toBe(true);
    expect(await openUses()).toEqual([]);
    expect(await openUses('2027-02-01')).toEqual([]);
    await release('2026-11-23');
    expect(await openUses('2026-12-20')).toEqual([]);
    await release('2026-11-24');
    expect(await openUses('2026-12-20')).toContain('website');
  });

  test('closes a release that is dated in the future', async () => {
    await release('2026-12-01');
    await remove({ pause: true });
    expect(text(removal)).toContain('removedOn: 2026-12-01');
    expect(await openUses('2026-12-20')).toEqual([]);
  });
});

test('an earlier removal that cannot be read refuses every use and is not changed', async () => {
  put(contentDir, removal, 'id: k7m2qx, q4n8vt\n');
  const recorded = await remove({ uses: ['presentation'] });
  expect(recorded.removal).toBe('unreadable');
  expect(text(removal)).toBe('id: k7m2qx, q4n8vt\n');
  expect(await openUses()).toEqual([]);
});

describe('a removal of a translation', () => {
  beforeEach(() =>
    putStory(contentDir, { id: 'q4n8vt', change: (data) => (data['translationOf'] = 'k7m2qx') }),
  );

  test('keeps the id of its original, which nothing else says once the folder is gone', async () => {
    const { linked } = await remove({ id: 'q4n8vt' });
    expect(text('removals/q4n8vt.yaml')).toContain('translationOf: k7m2qx\n');
    expect(linked).toEqual({ original: 'k7m2qx', translations: [] });
  });

  test('keeps the id of its original when the same command runs again', async () => {
    await remove({ id: 'q4n8vt' });
    await remove({ id: 'q4n8vt' });
    expect(text('removals/q4n8vt.yaml')).toContain('translationOf: k7m2qx\n');
  });

  test('is found from the removal of its original', async () => {
    expect((await remove()).linked).toEqual({ translations: ['q4n8vt'] });
    expect(text(removal)).not.toContain('translationOf');
  });
});
