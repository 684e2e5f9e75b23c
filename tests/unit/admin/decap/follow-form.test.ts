import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftFollower } from '../../../../admin/checklist/follow-draft.ts';
import { followForm } from '../../../../admin/decap/follow-form.ts';

interface FakeDecap {
  state: object;
  notify: () => void;
  file: { path: string; url: string };
}
const { decap } = vi.hoisted(() => {
  const fake: FakeDecap = { state: {}, notify: () => undefined, file: { path: '', url: '' } };
  return { decap: fake };
});
vi.mock('decap-cms-core/dist/esm/redux/index.js', () => ({
  store: {
    getState: () => decap.state,
    subscribe: (listener: () => void) => (decap.notify = listener),
    dispatch: (thunk: () => unknown) => thunk(),
  },
}));
vi.mock('decap-cms-core/dist/esm/actions/media.js', () => ({ getAsset: () => () => decap.file }));

const form = '#/collections/family/entries/k7m2qx/index';
const list = '#/collections/family';
const newPage = () => Object.assign(new EventTarget(), { location: { hash: '' } });
let page: ReturnType<typeof newPage>;
const follower = { changed: vi.fn(), filesArrived: vi.fn(), closed: vi.fn() };

/** Makes an entry as Decap keeps it, with only the parts that the follower reads. */
const entryOf = (title: string, collection = 'family', slug = 'k7m2qx/index') => {
  const fields = new Map<string, unknown>(
    Object.entries({ collection, slug, data: { toJS: () => ({ title }) } }),
  );
  return fields;
};

/** Sets the state of Decap and notifies its listeners. */
function dispatch(entry: object | undefined, hash = form, medias: object = noFiles): void {
  page.location.hash = hash;
  decap.state = {
    collections: new Map(),
    entryDraft: new Map(entry ? [['entry', entry]] : []),
    medias,
  };
  decap.notify();
}
const noFiles = {};

beforeEach(() => {
  vi.clearAllMocks();
  page = newPage();
  followForm(follower satisfies DraftFollower, page as unknown as Window);
});

describe('the follower of the form', () => {
  it('is called for a story that is opened, and for every change', () => {
    dispatch(entryOf('One'));
    dispatch(entryOf('Two'));
    expect(follower.changed.mock.calls.map(([state]: unknown[]) => state)).toEqual([
      { collection: 'family', slug: 'k7m2qx/index', data: { title: 'One' } },
      { collection: 'family', slug: 'k7m2qx/index', data: { title: 'Two' } },
    ]);
  });

  it('is called for a new story without a slug', () => {
    dispatch(entryOf('One', 'family', ''), '#/collections/family/new');
    expect(follower.changed).toHaveBeenCalledWith(
      { collection: 'family', slug: undefined, data: { title: 'One' } },
      expect.any(Function),
    );
  });

  it('is not called for actions that leave the form as it is', () => {
    const entry = entryOf('One');
    dispatch(entry);
    dispatch(entry);
    expect(follower.changed).toHaveBeenCalledTimes(1);
    expect(follower.filesArrived).not.toHaveBeenCalled();
  });

  it('is called for files that change while the form stays the same', () => {
    const entry = entryOf('One');
    dispatch(entry);
    dispatch(entry, form, {});
    expect(follower.filesArrived).toHaveBeenCalledTimes(1);
    expect(follower.changed).toHaveBeenCalledTimes(1);
  });

  it('is called when the form is closed', () => {
    dispatch(entryOf('One'));
    dispatch(new Map(), list);
    expect(follower.closed).toHaveBeenCalledTimes(1);
  });

  it('is not called for entries that are not stories', () => {
    dispatch(entryOf('One', 'themes'));
    expect(follower.changed).not.toHaveBeenCalled();
  });

  it('is not called for a story that finished loading after its form was closed', () => {
    dispatch(entryOf('One'), list);
    expect(follower.changed).not.toHaveBeenCalled();
  });

  it('is called for the form again if an editor stays on the form after all', () => {
    const entry = entryOf('One');
    dispatch(entry);
    dispatch(entry, list);
    page.location.hash = form;
    page.dispatchEvent(new Event('hashchange'));
    expect(follower.closed).toHaveBeenCalledTimes(1);
    expect(follower.changed).toHaveBeenCalledTimes(2);
  });

  it('finds the address of a file once the file has arrived', () => {
    dispatch(entryOf('One'));
    const [, findAddress] = follower.changed.mock.calls[0] as [unknown, (path: string) => unknown];
    decap.file = { path: 'empty.svg', url: 'blob:empty' };
    expect(findAddress('./cover.jpg')).toBeUndefined();
    decap.file = { path: 'content/cover.jpg', url: 'blob:cover' };
    expect(findAddress('./cover.jpg')).toBe('blob:cover');
  });
});
