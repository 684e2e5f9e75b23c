import { describe, expect, it } from 'vitest';
import { safeguardingQuestions } from '../../../../../admin/questions/definitions/safeguarding-questions.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { readShippedContext } from '../../../../support/shipped-context.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const context = await readShippedContext();
const versions = safeguardingQuestions.flatMap((question) =>
  question.type === 'version' ? [question] : [],
);
const sentence = 'They chose every word of it, twice.';
const allAnswered = Object.fromEntries(
  [...context.principles].map(([id, principle]) => [
    id,
    principle !== 'unreadable' && principle.asks === 'confirm' ? true : sentence,
  ]),
);
const waitsFor = (principles: FieldGroup) =>
  versions.map(({ waitsFor }) =>
    waitsFor?.({ about: {}, story: storyFacts({ context, principles }) }),
  );

describe('the review of a version', () => {
  it('cannot be signed before every guiding principle is answered', () => {
    const { voice, ...others } = allAnswered;
    for (const words of [...waitsFor({}), ...waitsFor(others)]) {
      expect(words).toContain('First answer the guiding principles.');
    }
    expect(waitsFor({ ...others, voice })).toEqual([undefined, undefined]);
  });

  it('says for each of the two codes what has changed', () => {
    expect(versions.map(({ whatChanged }) => whatChanged)).toEqual([
      'The words, the names or the pictures of the story have changed since then.',
      expect.stringContaining('an answer to a principle'),
    ]);
  });

  it('is signed and decided in one press, which says what was decided', () => {
    const [clear, hold, ...others] = versions[0]?.buttons ?? [];
    expect(others).toEqual([]);
    expect(clear?.words).toMatch(/it may be told$/);
    expect(clear?.changes).toEqual([{ path: ['outcome'], value: 'clear' }]);
    expect(hold?.words).toMatch(/^Pause the story/);
    expect(hold?.changes).toEqual([{ path: ['outcome'], value: 'hold' }]);
  });

  it('can be paused at any time', () => {
    const outcome = safeguardingQuestions.find(({ path }) => path[0] === 'outcome');
    expect(outcome?.applies).toBeUndefined();
  });
});

describe('the questions about courts', () => {
  it('can be answered with no in one press, which names all three', () => {
    const [first] = safeguardingQuestions;
    const together = first?.together?.({ about: {}, story: storyFacts() });
    expect(together?.words).toBe(
      'No to all three: no family court, no criminal case, no other order or ban',
    );
    expect(together?.changes.map(({ path, value }) => [path[0], value])).toEqual([
      ['courtProceedings', 'none'],
      ['criminalProceedings', 'none'],
      ['otherRestriction', false],
    ]);
  });
});
