import { beforeEach, describe, expect, test } from 'vitest';
import { guardBackend, type Backend } from '../../../../admin/guards/guard-backend.ts';
import { carryBaseVersion } from '../../../../admin/guards/base-version.ts';
import { today } from '../../../support/valid-story.ts';

/** The path of an entry of a list. Guards of stories would refuse a text this short. */
const path = 'content/themes/kinship.yaml';
const name = { collection: 'themes', slug: 'kinship' };

/** The published version and the draft of the entry on the git host. */
let host: { published?: string | undefined; draft?: string | undefined };
/** The version that the backend received last. */
let received: { raw: string; opened: string | undefined } | undefined;

const notFound = () => Promise.reject(new Error('Not Found'));
const hostsBackend = (): Backend => ({
  entriesByFolder: () => Promise.resolve([]),
  unpublishedEntryMediaFile: notFound,
  getMediaFile: notFound,
  updateUnpublishedEntryStatus: () => Promise.resolve(),
  getEntry: (requested) =>
    Promise.resolve({ data: (requested === path ? host.published : undefined) ?? null }),
  unpublishedEntry: () =>
    host.draft === undefined
      ? Promise.reject(Object.assign(new Error(), { notUnderEditorialWorkflow: true }))
      : Promise.resolve({ diffs: [{ id: '1', path }] }),
  unpublishedEntryDataFile: () => Promise.resolve(host.draft ?? ''),
  persistEntry: ({ dataFiles: [file] }, options) => {
    received = { raw: file?.raw ?? '', opened: options.opened };
    host.draft = file?.raw;
    return Promise.resolve();
  },
  publishUnpublishedEntry: () => {
    host = { published: host.draft };
    return Promise.resolve();
  },
});

const guard = (backend: Backend, savedTexts = new Map<string, string>()) =>
  guardBackend(backend, { contentDir: 'content', savedTexts, today: () => today });

/** Uses the backend and the format as Decap does in an editor's window. */
function openWindow() {
  const savedTexts = new Map<string, string>();
  const backend = guard(hostsBackend(), savedTexts);
  const format = carryBaseVersion(
    { fromFile: (text) => ({ words: text }), toFile: ({ words }) => String(words) },
    savedTexts,
  );
  let data: object = {};
  const save = (words: string, newEntry = false) => {
    const raw = format.toFile({ ...data, words });
    return backend.persistEntry(
      { dataFiles: [{ path, slug: name.slug, raw }] },
      { collectionName: name.collection, newEntry },
    );
  };
  return {
    open: async () => {
      const text =
        host.draft === undefined
          ? (await backend.getEntry(path)).data
          : await backend.unpublishedEntryDataFile(name.collection, name.slug, path, '1');
      data = format.fromFile(text ?? '');
    },
    save,
    backup: (words: string) => format.toFile({ ...data, words }),
    recover: (backup: string) => (data = format.fromFile(backup)),
    publish: () => backend.publishUnpublishedEntry(name.collection, name.slug),
  };
}

const conflictMessage = /^Someone else has changed this since you opened it/;

beforeEach(() => {
  host = { published: 'One\n' };
  received = undefined;
});

describe('one editor of an entry', () => {
  test('saves again and again, and the host receives the file without its base version', async () => {
    const window = openWindow();
    await window.open();
    await window.save('Two\n');
    expect(received).toEqual({ raw: 'Two\n', opened: 'One\n' });
    await window.save('Three\n');
    expect(received).toEqual({ raw: 'Three\n', opened: 'Two\n' });
  });

  test('may go back to an earlier text, and then change it again', async () => {
    const window = openWindow();
    await window.open();
    for (const words of ['Two\n', 'One\n', 'Three\n', 'Two\n', 'One\n']) await window.save(words);
    expect(host.draft).toBe('One\n');
  });

  test('saves a new entry, which has no base version', async () => {
    host = {};
    await openWindow().save('One\n', true);
    expect(received).toEqual({ raw: 'One\n', opened: undefined });
  });

  test('may save again after a save whose answer never arrived', async () => {
    const window = openWindow();
    await window.open();
    host.draft = 'Two\n';
    await window.save('Two\n');
    await window.save('Three\n');
    expect(host.draft).toBe('Three\n');
  });

  test('publishes what the window shows', async () => {
    const window = openWindow();
    await window.open();
    await window.save('Two\n');
    await window.publish();
    expect(host).toEqual({ published: 'Two\n' });
  });
});

describe('when two editors edit one entry', () => {
  test('the second save is refused, and the words of the first save stay', async () => {
    const [first, second] = [openWindow(), openWindow()];
    await first.open();
    await second.open();
    await first.save('First\n');
    await expect(second.save('Second\n')).rejects.toThrow(conflictMessage);
    expect(host.draft).toBe('First\n');
  });

  test('the second editor may save once their window shows the words of the first', async () => {
    const [first, second] = [openWindow(), openWindow()];
    await second.open();
    await first.open();
    await first.save('First\n');
    await expect(second.save('Second\n')).rejects.toThrow(conflictMessage);
    await second.open();
    await second.save('First and second\n');
    expect(host.draft).toBe('First and second\n');
  });

  test('words recovered after a crash do not overwrite what the other editor has saved since', async () => {
    const crashed = openWindow();
    await crashed.open();
    const backup = crashed.backup('Unsaved\n');
    const other = openWindow();
    await other.open();
    await other.save('Saved since\n');
    const reopened = openWindow();
    await reopened.open();
    reopened.recover(backup);
    await expect(reopened.save('Unsaved\n')).rejects.toThrow(conflictMessage);
    expect(host.draft).toBe('Saved since\n');
  });

  test('an editor may save words recovered after a crash if nobody has saved since', async () => {
    const crashed = openWindow();
    await crashed.open();
    await crashed.save('Saved\n');
    const backup = crashed.backup('Unsaved\n');
    const reopened = openWindow();
    await reopened.open();
    reopened.recover(backup);
    await reopened.save('Unsaved\n');
    expect(host.draft).toBe('Unsaved\n');
  });

  test('an editor cannot publish a version that their window has not shown', async () => {
    const [first, second] = [openWindow(), openWindow()];
    await first.open();
    await first.save('First\n');
    await second.open();
    await first.save('First again\n');
    await expect(second.publish()).rejects.toThrow(conflictMessage);
    expect(host).toEqual({ published: 'One\n', draft: 'First again\n' });
  });
});

describe('a window whose address leads to another entry', () => {
  const guarded = (slug: string | undefined) =>
    guardBackend(hostsBackend(), {
      contentDir: 'content',
      savedTexts: new Map(),
      today: () => today,
      readAddress: () => ({ collection: name.collection, slug }),
    });
  const save = (slug: string | undefined, newEntry = false) =>
    guarded(slug).persistEntry(
      { dataFiles: [{ path, slug: name.slug, raw: 'Two\n' }] },
      { collectionName: name.collection, newEntry },
    );
  const otherAddress = /^The address of this window leads to another entry/;

  test('saves and publishes nothing', async () => {
    await expect(save('adoption')).rejects.toThrow(otherAddress);
    await expect(save(undefined)).rejects.toThrow(otherAddress);
    await expect(save(name.slug, true)).rejects.toThrow(otherAddress);
    const publishing = guarded('adoption').publishUnpublishedEntry(name.collection, name.slug);
    await expect(publishing).rejects.toThrow(otherAddress);
    expect(host).toEqual({ published: 'One\n' });
  });

  test('saves once the address is that of the entry', async () => {
    await save(name.slug);
    expect(host.draft).toBe('Two\n');
  });
});
