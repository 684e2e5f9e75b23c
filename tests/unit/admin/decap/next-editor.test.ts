import { expect, it } from 'vitest';
import { parseFormAddress } from '../../../../admin/decap/form-address.ts';
import { nextEditor } from '../../../../admin/decap/next-editor.ts';

const a = 'family/k7m2qx/index';
const b = 'family/n8p3rz/index';

it('an editor stays while its address stays', () => {
  const first = nextEditor(undefined, a, 'undefined/undefined');
  expect(nextEditor(first, a, a)).toBe(first);
});

it('another address gets another editor, also if it is the one before', () => {
  const first = nextEditor(undefined, a, 'undefined/undefined');
  const second = nextEditor(first, b, a);
  const third = nextEditor(second, a, b);
  expect(new Set([first.key, second.key, third.key]).size).toBe(3);
});

it('a new entry keeps its editor once it is saved, and gives it up for any other entry', () => {
  const fresh = nextEditor(undefined, 'family/new', 'undefined/undefined');
  expect(nextEditor(fresh, a, a)).toEqual({ address: a, key: fresh.key });
  expect(nextEditor(fresh, b, 'family/').key).not.toBe(fresh.key);
});

it('the form of an entry, and no other page, has an address of an entry', () => {
  expect(parseFormAddress(`#/collections/family/entries/k7m2qx/index?ref=workflow`)).toEqual({
    collection: 'family',
    slug: 'k7m2qx/index',
  });
  expect(parseFormAddress('#/collections/family/new')).toEqual({ collection: 'family' });
  for (const hash of ['', '#/workflow', '#/collections/family', '#/collections/family/newer']) {
    expect(parseFormAddress(hash)).toBeUndefined();
  }
});
