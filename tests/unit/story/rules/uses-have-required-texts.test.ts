import { describe, expect, it } from 'vitest';
import { usesHaveRequiredTexts } from '../../../../src/story/rules/uses-have-required-texts.ts';
import { uses, type Use } from '../../../../src/story/vocabulary.ts';
import {
  brotherOf,
  readFindings,
  ruleFindings,
  storytellerOf,
  type Change,
} from './rule-findings.ts';

const allowing = (...allowed: Use[]): Change => {
  return (story) => {
    delete story.inBrief;
    delete story.discussion;
    storytellerOf(story).consent.release.uses = allowed.map((use) => ({ use }));
    brotherOf(story).consent.release.uses = [{ use: 'website' }];
  };
};

it('accepts a story with the text of every use', () =>
  expect(ruleFindings(usesHaveRequiredTexts)).toEqual([]));

describe('a use', () => {
  it.each(uses)('%s requires the text that it shows, if it shows one', (use) => {
    const texts: Partial<Record<Use, string>> = {
      presentation: 'inBrief',
      report: 'inBrief',
      induction: 'discussion',
      learning: 'discussion',
    };
    const text = texts[use];
    expect(ruleFindings(usesHaveRequiredTexts, allowing(use))).toEqual(
      text ? [`use-needs-text at ${text}`] : [],
    );
  });

  it('has no finding about a text that is there, even if another text is missing', () => {
    const withoutBrief: Change = (story) => {
      const { discussion } = story;
      allowing('learning')(story);
      Object.assign(story, { discussion });
    };
    expect(ruleFindings(usesHaveRequiredTexts, withoutBrief)).toEqual([]);
  });

  it('counts if any person allows it, whatever their place', () => {
    const byBrother: Change = (story) => {
      allowing('website')(story);
      brotherOf(story).consent.release.uses.push({ use: 'report', until: '2026-12-31' });
    };
    expect(ruleFindings(usesHaveRequiredTexts, byBrother)).toEqual(['use-needs-text at inBrief']);
  });
});

it('is named in the finding, with the text that it needs', () => {
  expect(readFindings(usesHaveRequiredTexts, allowing('report', 'learning', 'presentation')))
    .toMatchInlineSnapshot(`
    [
      "A release allows presentation and report, but \`inBrief\` is missing. Write the story as told in a minute, and have it approved.",
      "A release allows learning, but \`discussion\` is missing. Write two to five questions for a group, and have it approved.",
    ]
  `);
});
