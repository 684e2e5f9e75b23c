import { describe, expect, test, vi } from 'vitest';
import {
  forgetFailedDraft,
  hideMediaPage,
  keepUnchanged,
} from '../../../../admin/decap/patch-reducer.ts';

vi.mock('decap-cms-core/dist/esm/reducers/combinedReducer.js', () => ({ default: vi.fn() }));
vi.mock('decap-cms-core/dist/esm/redux/index.js', () => ({ store: {} }));

/** Makes the state of a draft for the reducers, with an entry that is one text. */
function draft(text: string, hasChanged: boolean): Draft {
  const entry = { text, equals: (other: unknown) => (other as { text: string }).text === text };
  const values: Record<string, unknown> = { entry, hasChanged };
  return {
    get: (key) => values[key],
    set: (key, value) => draft(text, key === 'hasChanged' ? value === true : hasChanged),
    delete: () => draft(text, hasChanged),
  };
}

interface Draft {
  get: (key: string) => unknown;
  set: (key: string, value: unknown) => Draft;
  delete: (key: string) => Draft;
}

/** Reduces one action. Decap's own reducer returns `textAfter` and marks the entry as changed. */
function reduce(type: string, before: Draft, textAfter: string): unknown {
  const decap = () => ({ entryDraft: draft(textAfter, true) });
  return keepUnchanged(decap)({ entryDraft: before }, { type }).entryDraft?.get('hasChanged');
}

test('an entry stays unchanged if a control reports the value that its field already has', () => {
  expect(reduce('DRAFT_CHANGE_FIELD', draft('Robin', false), 'Robin')).toBe(false);
});

test('an entry is changed if a control reports another value', () => {
  expect(reduce('DRAFT_CHANGE_FIELD', draft('Robin', false), 'Sam')).toBe(true);
});

test('an entry that is changed stays changed if a control reports its value again', () => {
  expect(reduce('DRAFT_CHANGE_FIELD', draft('Robin', true), 'Robin')).toBe(true);
});

test('an entry is changed by any other action that Decap says changes it', () => {
  expect(reduce('DRAFT_CREATE_DUPLICATE_FROM_ENTRY', draft('Robin', false), 'Robin')).toBe(true);
});

test('the page of media files has no button, whatever Decap does', () => {
  const library = (isShown: boolean): MediaButton => ({
    get: () => isShown,
    set: (_key, value) => library(value),
  });
  const decap = () => ({ mediaLibrary: library(true) });
  const { mediaLibrary } = hideMediaPage(decap)({}, { type: 'MEDIA_LOAD_SUCCESS' });
  expect(mediaLibrary?.get('showMediaButton')).toBe(false);
});

interface MediaButton {
  get: () => boolean;
  set: (key: string, value: boolean) => MediaButton;
}

describe('after a save that failed', () => {
  const action = {
    type: 'UNPUBLISHED_ENTRY_PERSIST_FAILURE',
    payload: { collection: 'family', slug: 'nsr2h8/index' },
  };
  const draftPath = 'entities family.nsr2h8/index';
  /** Reduces the action over a draft with this slug. Returns the paths that are deleted. */
  const reduceDraft = (slug: string | undefined) => {
    const deleted: string[] = [];
    const editorialWorkflow: Drafts = {
      getIn: (path) => (path.join(' ') === `${draftPath} slug` ? slug : undefined),
      deleteIn: (path) => {
        deleted.push(path.join(' '));
        return editorialWorkflow;
      },
    };
    forgetFailedDraft(() => ({ editorialWorkflow }))({}, action);
    return deleted;
  };

  test('a story without a draft has none', () => {
    expect(reduceDraft(undefined)).toEqual([draftPath]);
  });

  test('a draft that was saved before stays', () => {
    expect(reduceDraft('nsr2h8/index')).toEqual([]);
  });
});

interface Drafts {
  getIn: (path: readonly string[]) => unknown;
  deleteIn: (path: readonly string[]) => Drafts;
}
