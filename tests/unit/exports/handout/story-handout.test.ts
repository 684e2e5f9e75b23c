import { describe, expect, test } from 'vitest';
import { toHandout } from '../../../../src/exports/handout/story-handout.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { words } from '../../../../src/words/index.ts';
import { publicStory } from '../../../support/public-story.ts';

const context = {
  words,
  settings: {
    ...defaultSettings,
    supportLines: [{ name: 'Childline', about: 'For anyone under 19.', phone: '0800 1111' }],
  },
  storyAddress: 'https://stories.example/stories/k7m2qx/',
  checkAddress: 'https://stories.example/check/k7m2qx/',
};
const open = publicStory({ uses: [{ use: 'learning', until: '2027-02-20' }] });
const handoutOf = (changed = {}) => toHandout({ ...open, ...changed }, context);

describe('a handout', () => {
  test('exists only while the story may be used for learning', () => {
    expect(handoutOf()).toBeDefined();
    expect(handoutOf({ uses: [{ use: 'induction', until: '2027-02-20' }] })).toBeUndefined();
    expect(handoutOf({ uses: [] })).toBeUndefined();
  });

  test('has the terms and the address to check in the footer, in its data and at its end', () => {
    const handout = handoutOf()!;
    expect(handout.footer.join(' ')).toContain('20 February 2027');
    expect(handout.footer).toContain(context.checkAddress);
    expect(handout.terms).toEqual({
      storyId: 'k7m2qx',
      use: 'learning',
      useBy: '2027-02-20',
      checkAddress: context.checkAddress,
    });
    const codes = handout.foot.flat().find((part) => part.type === 'codes');
    expect(codes?.codes.map(({ address }) => address)).toEqual([
      context.storyAddress,
      context.checkAddress,
    ]);
  });

  test('has the content note, the questions with room to write, and where to find someone to talk to', () => {
    const handout = handoutOf()!;
    expect(JSON.stringify(handout.head)).toContain('this story speaks of going missing');
    expect(handout.parts).toContainEqual({
      type: 'questions',
      questions: open.discussion,
      lines: 2,
    });
    expect(JSON.stringify(handout.foot)).toContain('0800 1111');
  });

  test('does not say the story in brief, which was written for presentations and reports', () => {
    expect(JSON.stringify(handoutOf())).not.toContain(open.inBrief);
  });

  test('names nobody who is only mentioned', () => {
    expect(JSON.stringify(handoutOf())).not.toContain('her mum');
  });

  test('leaves out the quotation if the story has the same words', () => {
    const hasQuotation = (changed = {}) =>
      handoutOf(changed)!.parts.some(({ type }) => type === 'quotation');
    expect(hasQuotation()).toBe(false);
    expect(hasQuotation({ pullQuote: 'Other words.' })).toBe(true);
  });
});
