import { describe, expect, it } from 'vitest';
import { storytellerMatchesKind } from '../../../../src/story/rules/storyteller-matches-kind.ts';
import { kinds } from '../../../../src/story/vocabulary.ts';
import { read, reconsent, said, teller, type Change } from './rule-findings.ts';

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
    expect(said(storytellerMatchesKind, byStaff, kind)).toHaveLength(times);
  });

  it('is told where it belongs', () => {
    expect(read(storytellerMatchesKind, byStaff, 'family')).toMatchInlineSnapshot(`
      [
        "This story is told by staff alone, but its folder is for the stories of families or young people. Move the folder to \`professional\`, or add the person whose story it is as a storyteller.",
      ]
    `);
  });

  it('is refused even where a family is in it: being in it is not telling it', () => {
    expect(said(storytellerMatchesKind, byStaff, 'family')).toEqual([
      'told-by-staff-alone at people',
    ]);
  });
});

describe.each(kinds)('among those of kind %s', (kind) => {
  it('a story told by the person it is about is fine', () => {
    expect(said(storytellerMatchesKind, undefined, kind)).toEqual([]);
  });

  it('a story told by staff beside others is fine', () => {
    expect(said(storytellerMatchesKind, byStaffAndAnother, kind)).toEqual([]);
  });
});

it('leaves a story that nobody tells to another rule', () => {
  expect(said(storytellerMatchesKind, (story) => story.people.splice(0, 2))).toEqual([]);
});
