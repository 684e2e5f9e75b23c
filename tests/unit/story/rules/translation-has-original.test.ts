import { expect, it } from 'vitest';
import { translationHasOriginal } from '../../../../src/story/rules/translation-has-original.ts';
import { ruleFindings, type Change } from './rule-findings.ts';

const translationOf =
  (id?: string): Change =>
  (story) => {
    story.translationOf = id ?? story.id;
  };

it('accepts the valid story, and a translation of another story', () => {
  expect(ruleFindings(translationHasOriginal)).toEqual([]);
  expect(ruleFindings(translationHasOriginal, translationOf('e5f678'))).toEqual([]);
});

it('refuses a story that names itself', () => {
  expect(ruleFindings(translationHasOriginal, translationOf())).toEqual([
    'translation-of-itself at translationOf',
  ]);
});
