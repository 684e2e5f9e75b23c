import { beforeEach, describe, expect, test } from 'vitest';
import { careful, type Backend } from '../../../../admin/decap/careful-backend.ts';
import { carryingOpened } from '../../../../admin/decap/opened.ts';

const path = 'content/stories/family/k7m2qx/index.mdx';
const name = { collection: 'family', slug: 'k7m2qx/index' };

/** What lies with the git host: what is published, and a draft of it. */
let host: { published?: string | undefined; draft?: string | undefined };
/** What a backend was given to save. */
let given: { raw: string; opened: string | undefined } | undefined;

const hostsBackend = (): Backend => ({
  getEntry: () => Promise.resolve({ data: host.published ?? null }),
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

/** An editor's window: what Decap does with the backend and the format. */
function editorsWindow() {
  const saved = new Map<string, string>();
  const backend = careful(hostsBackend(), saved);
  const format = carryingOpened(
    { fromFile: (text) => ({ words: text }), toFile: ({ words }) => String(words) },
    saved,
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
      data = format.fromFile(text ?? '') as object;
    },
    save,
    backup: (words: string) => format.toFile({ ...data, words }),
    recover: (backup: string) => (data = format.fromFile(backup) as object),
    publish: () => backend.publishUnpublishedEntry(name.collection, name.slug),
  };
}

const meanwhile = /^Someone else has changed this since you opened it/;

beforeEach(() => {
  host = { published: 'One\n' };
  given = undefined;
});

describe('one editor', () => {
  test('saves again and again, and what is sent is the file alone', async () => {
    const window = editorsWindow();
    await window.open();
    await window.save('Two\n');
    expect(given).toEqual({ raw: 'Two\n', opened: 'One\n' });
    await window.save('Three\n');
    expect(given).toEqual({ raw: 'Three\n', opened: 'Two\n' });
  });

  test('may go back to what was there before, and on from it', async () => {
    const window = editorsWindow();
    await window.open();
    for (const words of ['Two\n', 'One\n', 'Three\n', 'Two\n', 'One\n']) await window.save(words);
    expect(host.draft).toBe('One\n');
  });

  test('begins a story that nobody could have opened', async () => {
    host = {};
    await editorsWindow().save('One\n', true);
    expect(given).toEqual({ raw: 'One\n', opened: undefined });
  });

  test('may save again what was saved although the answer never arrived', async () => {
    const window = editorsWindow();
    await window.open();
    host.draft = 'Two\n';
    await window.save('Two\n');
    await window.save('Three\n');
    expect(host.draft).toBe('Three\n');
  });

  test('publishes what is on the screen', async () => {
    const window = editorsWindow();
    await window.open();
    await window.save('Two\n');
    await window.publish();
    expect(host).toEqual({ published: 'Two\n' });
  });
});

describe('two editors on one story', () => {
  test('the second to save is told, and the first one’s words stay', async () => {
    const [first, second] = [editorsWindow(), editorsWindow()];
    await first.open();
    await second.open();
    await first.save('First\n');
    await expect(second.save('Second\n')).rejects.toThrow(meanwhile);
    expect(host.draft).toBe('First\n');
  });

  test('the second saves once the first one’s words are on the screen', async () => {
    const [first, second] = [editorsWindow(), editorsWindow()];
    await second.open();
    await first.open();
    await first.save('First\n');
    await expect(second.save('Second\n')).rejects.toThrow(meanwhile);
    await second.open();
    await second.save('First and second\n');
    expect(host.draft).toBe('First and second\n');
  });

  test('words recovered after a crash do not go over what was saved since', async () => {
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

  test('words recovered after a crash are saved where nobody saved since', async () => {
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

  test('nobody publishes what they have not seen', async () => {
    const [first, second] = [editorsWindow(), editorsWindow()];
    await first.open();
    await first.save('First\n');
    await second.open();
    await first.save('First again\n');
    await expect(second.publish()).rejects.toThrow(meanwhile);
    expect(host).toEqual({ published: 'One\n', draft: 'First again\n' });
  });
});

describe('what goes wrong is said in words, without an error’s name', () => {
  const said = async (cause: Error) => {
    const backend = { ...hostsBackend(), unpublishedEntry: () => Promise.reject(cause) };
    const done = careful(backend, new Map()).publishUnpublishedEntry(name.collection, name.slug);
    return String(await done.catch((error: unknown) => error));
  };

  test('a host’s own', async () => {
    expect(await said(Object.assign(new Error('Not today'), { name: 'API_ERROR' }))).toBe(
      'Not today',
    );
  });

  test('where nobody answers', async () => {
    expect(await said(new TypeError('Failed to fetch'))).toBe(
      'The desk cannot be reached. Nothing is lost: leave this window open, and try again in a moment.',
    );
  });
});
