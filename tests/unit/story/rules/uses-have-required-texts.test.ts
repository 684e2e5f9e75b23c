import { describe, expect, it } from 'vitest';
import { usesHaveRequiredTexts } from '../../../../src/story/rules/uses-have-required-texts.ts';
import { uses, type Use } from '../../../../src/story/vocabulary.ts';
import { brother, read, said, teller, type Change } from './rule-findings.ts';

const allowing = (...allowed: Use[]): Change => {
  return (story) => {
    delete story.inBrief;
    delete story.discussion;
    teller(story).consent.release.uses = allowed.map((use) => ({ use }));
    brother(story).consent.release.uses = [{ use: 'website' }];
  };
};

it('is content where every use has its text', () =>
  expect(said(usesHaveRequiredTexts)).toEqual([]));

describe('a use', () => {
  it.each(uses)('%s asks for the text it shows, where it shows one', (use) => {
    const texts: Partial<Record<Use, string>> = {
      presentation: 'inBrief',
      report: 'inBrief',
      induction: 'discussion',
      learning: 'discussion',
    };
    const text = texts[use];
    expect(said(usesHaveRequiredTexts, allowing(use))).toEqual(
      text ? [`use-needs-text at ${text}`] : [],
    );
  });

  it('asks for nothing where the text is there, even beside one that is missing', () => {
    const withoutBrief: Change = (story) => {
      const { discussion } = story;
      allowing('learning')(story);
      Object.assign(story, { discussion });
    };
    expect(said(usesHaveRequiredTexts, withoutBrief)).toEqual([]);
  });

  it('counts whoever allows it', () => {
    const byBrother: Change = (story) => {
      allowing('website')(story);
      brother(story).consent.release.uses.push({ use: 'report', until: '2026-12-31' });
    };
    expect(said(usesHaveRequiredTexts, byBrother)).toEqual(['use-needs-text at inBrief']);
  });
});

it('says which uses ask, and for what', () => {
  expect(read(usesHaveRequiredTexts, allowing('report', 'learning', 'presentation')))
    .toMatchInlineSnapshot(`
    [
      "A release allows presentation and report, but \`inBrief\` is missing. Write the story as told in a minute, and have it approved.",
      "A release allows learning, but \`discussion\` is missing. Write two to five questions for a group, and have it approved.",
    ]
  `);
});
