import { beforeEach, describe, expect, test } from 'vitest';
import { guardBackend, type Backend } from '../../../../admin/decap/guard-backend.ts';
import { carryBaseVersion } from '../../../../admin/guards/base-version.ts';
import { today } from '../../../support/valid-story.ts';

/** An entry of a list, because guards of stories would object to a text this short. */
const path = 'content/themes/kinship.yaml';
const name = { collection: 'themes', slug: 'kinship' };

/** What the git host has: the published version, and a draft of it. */
let host: { published?: string | undefined; draft?: string | undefined };
/** What the backend received to save. */
let given: { raw: string; opened: string | undefined } | undefined;

const notFound = () => Promise.reject(new Error('Not Found'));
const hostsBackend = (): Backend => ({
  entriesByFolder: () => Promise.resolve([]),
  unpublishedEntryMediaFile: notFound,
  getMediaFile: notFound,
  updateUnpublishedEntryStatus: () => Promise.resolve(),
  getEntry: (asked) =>
    Promise.resolve({ data: (asked === path ? host.published : undefined) ?? null }),
  unpublishedEntry: () =>
    host.draft === undefined
      ? Promise.reject(Object.assign(new Error(), { notUnderEditorialWorkflow: true }))
      : Promise.resolve({ diffs: [{ id: '1', path }] }),
  unpublishedEntryDataFile: () => Promise.resolve(host.draft ?? ''),
  persistEntry: ({ dataFiles: [file] }, options) => {
    given = { raw: file?.raw ?? '', opened: options.opened };
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
function editorsWindow() {
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

const meanwhile = /^Someone else has changed this since you opened it/;

beforeEach(() => {
  host = { published: 'One\n' };
  given = undefined;
});

describe('one editor of an entry', () => {
  test('saves again and again, and the host receives the file without its base version', async () => {
    const window = editorsWindow();
    await window.open();
    await window.save('Two\n');
    expect(given).toEqual({ raw: 'Two\n', opened: 'One\n' });
    await window.save('Three\n');
    expect(given).toEqual({ raw: 'Three\n', opened: 'Two\n' });
  });

  test('may go back to an earlier text, and on from it', async () => {
    const window = editorsWindow();
    await window.open();
    for (const words of ['Two\n', 'One\n', 'Three\n', 'Two\n', 'One\n']) await window.save(words);
    expect(host.draft).toBe('One\n');
  });

  test('saves a new entry, which has no base version', async () => {
    host = {};
    await editorsWindow().save('One\n', true);
    expect(given).toEqual({ raw: 'One\n', opened: undefined });
  });

  test('may save again after a save whose answer never arrived', async () => {
    const window = editorsWindow();
    await window.open();
    host.draft = 'Two\n';
    await window.save('Two\n');
    await window.save('Three\n');
    expect(host.draft).toBe('Three\n');
  });

  test('publishes what the window shows', async () => {
    const window = editorsWindow();
    await window.open();
    await window.save('Two\n');
    await window.publish();
    expect(host).toEqual({ published: 'Two\n' });
  });
});

describe('of two editors of one entry', () => {
  test('the second to save is refused, and the first one’s words stay', async () => {
    const [first, second] = [editorsWindow(), editorsWindow()];
    await first.open();
    await second.open();
    await first.save('First\n');
    await expect(second.save('Second\n')).rejects.toThrow(meanwhile);
    expect(host.draft).toBe('First\n');
  });

  test('the second may save once their window shows the first one’s words', async () => {
    const [first, second] = [editorsWindow(), editorsWindow()];
    await second.open();
    await first.open();
    await first.save('First\n');
    await expect(second.save('Second\n')).rejects.toThrow(meanwhile);
    await second.open();
    await second.save('First and second\n');
    expect(host.draft).toBe('First and second\n');
  });

  test('words recovered after a crash do not overwrite what the other saved since', async () => {
    const crashed = editorsWindow();
    await crashed.open();
    const backup = crashed.backup('Unsaved\n');
    const other = editorsWindow();
    await other.open();
    await other.save('Saved since\n');
    const again = editorsWindow();
    await again.open();
    again.recover(backup);
    await expect(again.save('Unsaved\n')).rejects.toThrow(meanwhile);
    expect(host.draft).toBe('Saved since\n');
  });

  test('one who recovers words after a crash may save them if nobody saved since', async () => {
    const crashed = editorsWindow();
    await crashed.open();
    await crashed.save('Saved\n');
    const backup = crashed.backup('Unsaved\n');
    const again = editorsWindow();
    await again.open();
    again.recover(backup);
    await again.save('Unsaved\n');
    expect(host.draft).toBe('Unsaved\n');
  });

  test('nobody publishes what their window has not shown', async () => {
    const [first, second] = [editorsWindow(), editorsWindow()];
    await first.open();
    await first.save('First\n');
    await second.open();
    await first.save('First again\n');
    await expect(second.publish()).rejects.toThrow(meanwhile);
    expect(host).toEqual({ published: 'One\n', draft: 'First again\n' });
  });
});
