import { describe, expect, test } from 'vitest';
import { everyStory, searchHome, type StoryCriteria } from '../../../../admin/home/search-home.ts';
import { computeReceiptCode } from '../../../../src/consent/receipt-code.ts';
import { deskHome, heldBackStory, homeDraft, homeStory } from './a-home.ts';

const review = (on: string) => [{ what: 'review', on, field: 'people[0]' }] as const;
const home = deskHome(
  [
    homeStory({ due: [...review('2026-12-07')] }),
    homeStory({ kind: 'professional', folder: 'abc234', title: 'Café hours', due: [...review('2026-11-22')] }), // prettier-ignore
    heldBackStory('info', { kind: 'young-person', folder: 'wh3h9t7', title: 'The letter' }),
  ],
  {
    drafts: [
      homeDraft(),
      homeDraft({ slug: 'k7m2qx/index', title: 'The kettle is off' }),
      homeDraft({ collection: 'themes', slug: 'moving-on', title: 'Moving on' }),
    ],
  },
);
const find = (criteria: Partial<StoryCriteria>) =>
  searchHome(home, { ...everyStory, ...criteria }).map(({ title }) => title);

describe('a search on the first page', () => {
  test('without criteria finds every story once, by title', () => {
    expect(find({})).toEqual([
      'A new story',
      'Café hours',
      'The kettle was always on',
      'The letter',
    ]);
  });

  test.each([
    ['kettle always', ['The kettle was always on']],
    ['CAFE', ['Café hours']],
    ['h9t7', ['The letter']],
    ['kettle off', ['The kettle was always on']],
    ['kettle letter', []],
  ])('finds titles, titles of drafts and codes with all words of “%s”', (text, titles) => {
    expect(find({ text })).toEqual(titles);
  });

  test('finds the one story of a receipt by its code, in small letters and without hyphens too', async () => {
    const code = await computeReceiptCode('k7m2qx', 'SOS-1');
    const withReceipts = deskHome([
      homeStory({ receipts: [code] }),
      homeStory({ folder: 'q4n8vt', receipts: [await computeReceiptCode('q4n8vt', 'SOS-1')] }),
    ]);
    for (const text of [code, code.toLowerCase().replaceAll('-', ' ')]) {
      const found = searchHome(withReceipts, { ...everyStory, text });
      expect(found.map(({ href }) => href)).toEqual(['#/collections/family/entries/k7m2qx/index']);
    }
    const unknown = await computeReceiptCode('k7m2qx', 'SOS-2');
    expect(searchHome(withReceipts, { ...everyStory, text: unknown })).toEqual([]);
  });

  test('filters by kind', () => {
    expect(find({ kind: 'family' })).toEqual(['A new story', 'The kettle was always on']);
  });

  test.each([
    ['shown', ['Café hours', 'The kettle was always on']],
    ['heldBack', ['The letter']],
    ['draft', ['A new story', 'The kettle was always on']],
  ] as const)('filters by the state %s', (state, titles) => {
    expect(find({ state })).toEqual(titles);
  });

  test.each([
    ['overdue', ['Café hours']],
    ['14', ['Café hours', 'The kettle was always on']],
    ['60', ['Café hours', 'The kettle was always on']],
  ] as const)('filters by what is due: %s', (due, titles) => {
    expect(find({ due })).toEqual(titles);
  });

  test('says where each story is, and when something is next due', () => {
    const [found] = searchHome(home, { ...everyStory, text: 'kettle' });
    expect(found).toEqual({
      href: '#/collections/family/entries/k7m2qx/index',
      title: 'The kettle was always on',
      kind: 'Family story',
      lines: ['On the site.', 'In a draft.', 'Next due on 7 December 2026.'],
    });
  });

  test('among a thousand stories takes less than the time between two keys', () => {
    const stories = Array.from({ length: 1000 }, (_, index) =>
      homeStory({ folder: `story${index}`, title: `Kettle ${index}` }),
    );
    const start = performance.now();
    expect(searchHome(deskHome(stories), { ...everyStory, text: 'kettle 9' })).toHaveLength(271);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
