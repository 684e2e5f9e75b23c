import { describe, expect, it } from 'vitest';
import { legalCheckRecorded } from '../../../../src/story/rules/legal-check-recorded.ts';
import type { FrontMatter } from '../../../../src/story/schema/front-matter.ts';
import { readFindings, ruleFindings, type Change } from './rule-findings.ts';

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
    expect(ruleFindings(legalCheckRecorded, after(proceedings))).toEqual(expected);
  });

  it('that are concluded are accepted after a legal check', () => {
    expect(ruleFindings(legalCheckRecorded, after('concluded', '2026-05-01'))).toEqual([]);
  });

  it('need a lawyer’s answer once they are concluded', () => {
    expect(readFindings(legalCheckRecorded, after('concluded'))).toMatchInlineSnapshot(`
      [
        "Court proceedings are concluded, but no legal check is recorded. Ask a lawyer whether the story may be told, and record the day of the answer.",
      ]
    `);
  });
});
