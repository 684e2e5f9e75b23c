import { expect, it } from 'vitest';
import { checkMentionedSpeakers } from '../../../../src/checks/people/mentioned-speakers.ts';
import type { StoryCheckContext } from '../../../../src/checks/story-check.ts';
import { validData } from '../../../support/valid-story.ts';
import { parseText } from '../parse-texts.ts';

/** Her mum is only mentioned, and her brother is in the story. */
const found = (by: string, wrap = (quote: string) => quote, front: object = {}) => {
  const body = wrap(`<Quote by="${by}">\n\nYou came back.\n\n</Quote>`);
  const story = {
    data: { ...validData(), ...front },
    body: parseText(`She came.\n\n${body}\n`, 40),
    files: [],
  };
  return checkMentionedSpeakers([], { story } as unknown as StoryCheckContext);
};

it.each(['her mum', 'Mum', 'Her Mum, later', 'the mum’s'])('finds who speaks: %s', (by) => {
  expect(found(by)).toMatchObject([{ rule: 'mentioned-speaks', severity: 'warning', line: 42 }]);
});

it.each(['the girl’s mother', 'one of the parents', 'her mam, on the phone'])(
  'finds who speaks by other words: %s',
  (by) => expect(found(by)).toMatchObject([{ rule: 'mentioned-speaks', line: 42 }]),
);

it.each(['her brother', 'the', 'Robin, 16', 'me', 'her, in May', 'the notes'])(
  'does not report: %s',
  (by) => {
    expect(found(by)).toEqual([]);
  },
);

it.each(['her aunt', 'the judge', 'a neighbour of hers'])(
  'reports a speaker who is not in the list of people: %s',
  (by) => {
    expect(found(by)).toMatchObject([{ rule: 'speaker-unknown', severity: 'warning', line: 42 }]);
  },
);

it('does not report unknown speakers in another language', () => {
  expect(found('ei modryb', undefined, { language: 'cy' })).toEqual([]);
  expect(found('her mum', undefined, { language: 'cy' })).toHaveLength(1);
});

it('reports nothing if the list of people cannot be read', () => {
  expect(found('her aunt', undefined, { people: 'nobody' })).toEqual([]);
});

it('finds a quotation inside a moment and a list', () => {
  expect(found('her mum', (quote) => `<Moment>\n\n${quote}\n\n</Moment>`)).toHaveLength(1);
});

it('never repeats the quotation', () => {
  const [advice] = found('her mum');
  expect(advice?.message).toBe(
    'A quotation here is by Person 3 (mentioned), who is only mentioned.',
  );
});
