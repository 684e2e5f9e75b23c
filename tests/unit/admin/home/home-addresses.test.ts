import { expect, test } from 'vitest';
import { parseFormAddress } from '../../../../admin/decap/form-address.ts';
import { isHome, readPlace, storyHref } from '../../../../admin/home/home-addresses.ts';
import { homeStory } from './a-home.ts';

test('the first page is at the address without a path, and nowhere else', () => {
  for (const hash of ['', '#', '#/']) expect(isHome(hash), hash).toBe(true);
  for (const hash of ['#/workflow', '#/collections/family', '#open=5f0c']) {
    expect(isHome(hash), hash).toBe(false);
  }
});

test('an address with a field leads to the same form, and names the question', () => {
  const address = storyHref(homeStory(), 'people[1].consent.release.uses[0].until');
  expect(parseFormAddress(address)).toEqual({ collection: 'family', slug: 'k7m2qx/index' });
  expect(readPlace(address)).toBe('people.1.consent.release.uses.0.until');
  expect(readPlace(storyHref(homeStory()))).toBeUndefined();
});

test('a folder whose name is not an id keeps its name in the address', () => {
  const address = storyHref(homeStory({ folder: 'Jo Bloggs?' }));
  expect(parseFormAddress(address)?.slug).toBe('Jo Bloggs?/index');
});
