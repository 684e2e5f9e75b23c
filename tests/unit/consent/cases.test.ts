import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ageCases } from './cases/age-cases.ts';
import { capacityCases } from './cases/capacity-cases.ts';
import { childrenCases } from './cases/children-cases.ts';
import { contradictionCases } from './cases/contradiction-cases.ts';
import { descriptionCases } from './cases/description-cases.ts';
import { eventCases } from './cases/event-cases.ts';
import { formCases } from './cases/form-cases.ts';
import { holderCases } from './cases/holder-cases.ts';
import { identifiedPersonCases } from './cases/identified-person-cases.ts';
import { lawCases } from './cases/law-cases.ts';
import { mentionedCases } from './cases/mentioned-cases.ts';
import { ownNameCases } from './cases/own-name-cases.ts';
import { passageCases } from './cases/passage-cases.ts';
import { renewalCases } from './cases/renewal-cases.ts';
import { translationCases } from './cases/translation-cases.ts';

import type { CaseStory } from './cases/case-story.ts';
import { judgeCase } from './cases/judge-case.ts';

const stories: Record<number, CaseStory> = {
  ...mentionedCases,
  ...ownNameCases,
  ...ageCases,
  ...childrenCases,
  ...holderCases,
  ...capacityCases,
  ...lawCases,
  ...eventCases,
  ...formCases,
  ...identifiedPersonCases,
  ...contradictionCases,
  ...descriptionCases,
  ...translationCases,
  ...renewalCases,
  ...passageCases,
};

/** A row of the table in the documentation. */
interface CaseRow {
  number: number;
  situation: string;
  answer: string;
  /** The name of the rule, or nothing. */
  rule: string | undefined;
  source: string;
}

const page = readFileSync('docs/cases.md', 'utf8');
const rows = page.split('\n').flatMap((line): CaseRow[] => {
  const [, number, situation = '', answer = '', rule = '', source = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  if (number === undefined || !/^\d+$/.test(number)) return [];
  return [{ number: Number(number), situation, answer, rule: /`(.+?)`/.exec(rule)?.[1], source }];
});

describe('the table of cases', () => {
  it('has a story for each row, and a row for each story', () => {
    const numbers = rows.map(({ number }) => number).toSorted((one, other) => one - other);
    expect(numbers).toEqual(Object.keys(stories).map(Number));
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });

  it.each(rows)('$number. $situation', ({ number, answer, rule, source }) => {
    const { isHeldBack, rules } = judgeCase(stories[number]!);
    expect({ answer: isHeldBack ? 'held back' : 'shown', rules }).toMatchObject(
      answer === 'held back' ? { answer } : { answer: 'shown' },
    );
    if (rule === undefined) expect(rules.filter((each) => !advice.has(each))).toEqual([]);
    else expect(rules).toContain(rule);
    expect(source).not.toBe('');
  });
});

/** Advice that other tests look at. It holds nothing back. */
const advice = new Set(['own-name-beside-unnamed', 'face-beside-pseudonym']);
