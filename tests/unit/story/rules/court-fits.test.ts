import { describe, expect, it } from 'vitest';
import { courtFits } from '../../../../src/story/rules/court-fits.ts';
import type { FrontMatter } from '../../../../src/story/schema/story.ts';
import { read, said, type Change } from './said.ts';

type Proceedings = FrontMatter['safeguarding']['courtProceedings'];

const after = (courtProceedings: Proceedings, legalCheckOn?: string): Change => {
  return ({ safeguarding }) =>
    Object.assign(safeguarding, { courtProceedings }, legalCheckOn && { legalCheckOn });
};

describe('court proceedings', () => {
  it.each<[Proceedings, string[]]>([
    ['none', []],
    ['court-permission', []],
    ['ongoing', []], // the gate’s to refuse
    ['concluded', ['legal-check-missing at safeguarding.legalCheckOn']],
  ])('that are %s and no legal check give %j', (proceedings, expected) => {
    expect(said(courtFits, after(proceedings))).toEqual(expected);
  });

  it('that are concluded are fine after a legal check', () => {
    expect(said(courtFits, after('concluded', '2026-05-01'))).toEqual([]);
  });

  it('ask for a lawyer', () => {
    expect(read(courtFits, after('concluded'))).toMatchInlineSnapshot(`
      [
        "Court proceedings are concluded, but no legal check is written down. Ask a lawyer whether the story may be told, and write down the day of the answer.",
      ]
    `);
  });
});
