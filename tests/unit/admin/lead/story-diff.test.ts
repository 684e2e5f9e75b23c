import { describe, expect, test } from 'vitest';
import { compareStories } from '../../../../admin/lead/story-diff.ts';
import type { ShownChange } from '../../../../admin/lead/text-diff.ts';
import type { DiffPart } from '../../../../admin/lead/word-diff.ts';
import { fieldWriter } from '../../../../admin/lead/write-field.ts';
import { labelOf } from '../../../../admin/checklist/label-of.ts';
import { readStoryFacts } from '../../../../admin/questions/definitions/read-story-facts.ts';
import type { ChangedStoryFile } from '../../../../src/checks/story-for-lead.ts';
import { today, validData } from '../../../support/valid-story.ts';

const body = 'One cup.\n\nTwo cups on a table.\n\nThree.\n';
const story = (changes: object = {}) => ({ ...validData(), body, ...changes });
/** Writes one side of a change, with `[…]` around the words that the other side lacks. */
const side = (parts: readonly DiffPart[] | undefined) =>
  parts?.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');
const write = ({ label, before, after }: ShownChange) =>
  `${label} | ${side(before) ?? '–'} | ${side(after) ?? '–'}`;
const compare = (after: object, before: object = story(), files: ChangedStoryFile[] = []) => {
  const data: Record<string, unknown> = { ...after };
  const facts = readStoryFacts(data, {
    ...{ collection: 'young-person', on: today, context: undefined, noes: [] },
  });
  const words = { labelOf, write: fieldWriter(facts) };
  return compareStories({ ...before }, data, files, words).map(write);
};

/** The same story with other people. */
const withPeople = (change: (people: ReturnType<typeof validData>['people']) => unknown[]) =>
  story({ people: change(validData().people) });

describe('the text of a story, paragraph by paragraph,', () => {
  test('is compared word by word where a paragraph has changed', () => {
    expect(compare(story({ body: body.replace('on a table', 'on the stairs') }))).toEqual([
      'The story, paragraph 2 | Two cups on [a table]. | Two cups on [the stairs].',
    ]);
  });

  test('shows a new paragraph and one that is gone alone', () => {
    expect(compare(story({ body: `${body}\nFour.\n` }))).toEqual([
      'The story, paragraph 4 | – | [Four.]',
    ]);
    expect(compare(story({ body: 'One cup.\n\nThree.\n' }))).toEqual([
      'The story, paragraph 2 | [Two cups on a table.] | –',
    ]);
  });

  test('shows no change of marks that readers do not see', () => {
    expect(compare(story({ body: body.replaceAll('\n\n', '\n\n\n') }))).toEqual([]);
  });
});

describe('an answer', () => {
  test('is shown under the name that the form gives it, in the words of the form', () => {
    const people = withPeople(([first, ...others]) => [
      { ...first, protected: 'no', description: 'young person' },
      ...others,
    ]);
    expect(compare(people)).toEqual([
      'Person 1 (young person): How does the page describe them? | young person[, 16] | young person',
      'Person 1 (young person): Is the child looked after, fostered, or part of a court case? | [Yes, the council looks after them] | [No, none of these]',
    ]);
  });

  test('that is new or gone stands alone', () => {
    const without = story({ place: undefined });
    expect(compare(story(), without)).toEqual(['Place | – | [Fennisby]']);
    expect(compare(without)).toEqual(['Place | [Fennisby] | –']);
  });

  test('that only says who signed which version is left out', () => {
    const { safeguarding } = validData();
    const signed = { ...safeguarding, fingerprint: '7F3K-Q2MX-9HTA-G', reviewedOn: '2026-11-22' };
    expect(compare(story({ safeguarding: signed }))).toEqual([]);
  });
});

describe('people', () => {
  test('are compared with themselves, also if their order has changed', () => {
    expect(compare(withPeople((people) => people.toReversed()))).toEqual([]);
  });

  test('who are new or gone are named by number and description', () => {
    const without = withPeople((people) => people.slice(0, 2));
    expect(compare(without)).toEqual(['Person 3 (her mum) | [Was in the story] | –']);
    expect(compare(story(), without)).toEqual(['Person 3 (her mum) | – | [Is new in the story]']);
  });
});

test('files beside the story are named if they have changed', () => {
  const files: ChangedStoryFile[] = [
    { name: 'cover.jpg', change: 'changed' },
    { name: 'new.jpg', change: 'added' },
    { name: 'old.jpg', change: 'removed' },
  ];
  expect(compare(story(), story(), files)).toEqual([
    'The file cover.jpg | [Another picture or text] | [This one]',
    'The file new.jpg | – | [This one]',
    'The file old.jpg | [Another picture or text] | –',
  ]);
});
