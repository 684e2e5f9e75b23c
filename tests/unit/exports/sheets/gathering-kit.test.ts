import { describe, expect, it } from 'vitest';
import {
  arrangeKit,
  cutIntoCards,
  toCardPages,
  type KitSheet,
} from '../../../../src/exports/sheets/gathering-kit.ts';
import { bodyText } from '../../../../src/story/body/body-text.ts';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { gatheringSheet } from '../../../../src/story/schema/gathering-sheet.ts';

function sheet(id: string, change: object = {}): KitSheet {
  const fields = { title: id, summary: 'One.', readBy: 'gatherer', stage: 'before', ...change };
  return { id, data: gatheringSheet.parse(fields), body: [] };
}

const outline = (sheets: KitSheet[]) =>
  arrangeKit(sheets).map(({ stage, sheets: inside }) => [
    stage,
    ...inside.map(({ sheet: { id }, easyRead }) => [id, ...easyRead.map((each) => each.id)]),
  ]);

describe('the gathering kit', () => {
  it('is arranged by stage, then by order, then by id', () => {
    const sheets = [
      sheet('z', { stage: 'after' }),
      sheet('b'),
      sheet('a'),
      sheet('first', { order: 1 }),
    ];
    expect(outline(sheets)).toEqual([
      ['before', ['first'], ['a'], ['b']],
      ['after', ['z']],
    ]);
  });

  it('shows a version in easier words beside its sheet, and alone if its sheet is missing', () => {
    const easy = sheet('easy', { easyReadOf: 'a', stage: 'meeting' });
    expect(outline([easy, sheet('a')])).toEqual([['before', ['a', 'easy']]]);
    expect(outline([easy])).toEqual([['meeting', ['easy']]]);
    expect(outline([sheet('self', { easyReadOf: 'self' })])).toEqual([['before', ['self']]]);
  });
});

describe('cards', () => {
  it('begin at each heading of the second level, after the words before the first', () => {
    const { body = [] } = parseBody('Lay them out.\n\n## One\n\na\n\n### Part\n\n## Two\n\nb\n');
    const { before, cards } = cutIntoCards(body);
    expect(bodyText(before)).toBe('Lay them out.');
    expect(cards.map((card) => bodyText(card).split(/\s+/))).toEqual([
      ['One', 'a', 'Part'],
      ['Two', 'b'],
    ]);
    expect(cutIntoCards(parseBody('Only words.').body ?? []).cards).toEqual([]);
  });

  it('are printed four to a page', () => {
    expect(toCardPages([1, 2, 3, 4, 5])).toEqual([[1, 2, 3, 4], [5]]);
    expect(toCardPages([])).toEqual([]);
  });
});
