import { describe, expect, it } from 'vitest';
import { toldByItsKind } from '../../../../src/story/rules/told-by-its-kind.ts';
import { kinds } from '../../../../src/story/vocabulary.ts';
import { read, reconsent, said, teller, type Change } from './said.ts';

const byStaff: Change = (story) => reconsent(teller(story), { route: 'staff' });
const byStaffAndAnother: Change = (story) => {
  story.people.push(structuredClone(teller(story)));
  byStaff(story);
};

describe('a story told by staff alone', () => {
  it.each([
    ['family', 1],
    ['young-person', 1],
    ['professional', 0],
  ] as const)('among those of kind %s is refused %i times', (kind, times) => {
    expect(said(toldByItsKind, byStaff, kind)).toHaveLength(times);
  });

  it('is told where it belongs', () => {
    expect(read(toldByItsKind, byStaff, 'family')).toMatchInlineSnapshot(`
      [
        "This story is told by staff alone, but stands among the stories of families and young people. Move the folder to \`professional\`, or add the person whose story it is as a storyteller.",
      ]
    `);
  });

  it('is refused even where a family is in it: being in it is not telling it', () => {
    expect(said(toldByItsKind, byStaff, 'family')).toEqual(['told-by-staff-alone at people']);
  });
});

describe.each(kinds)('among those of kind %s', (kind) => {
  it('a story told by the person it is about is fine', () => {
    expect(said(toldByItsKind, undefined, kind)).toEqual([]);
  });

  it('a story told by staff beside others is fine', () => {
    expect(said(toldByItsKind, byStaffAndAnother, kind)).toEqual([]);
  });
});

it('leaves a story that nobody tells to another rule', () => {
  expect(said(toldByItsKind, (story) => story.people.splice(0, 2))).toEqual([]);
});
