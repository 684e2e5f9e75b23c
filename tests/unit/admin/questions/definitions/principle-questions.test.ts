import { describe, expect, it } from 'vitest';
import { principleQuestions } from '../../../../../admin/questions/definitions/principle-questions.ts';
import { validConsentContext } from '../../../../support/story-at-gate.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const released = (on: string) => ({ part: 'storyteller' as const, consent: { release: { on } } });
const ids = (facts: Parameters<typeof storyFacts>[0], answers = {}) =>
  principleQuestions(storyFacts(facts), answers).map(({ path }) => path[0]);

describe('the questions about guiding principles', () => {
  const context = validConsentContext();
  const later = new Map([
    ...context.principles,
    [
      'return',
      { question: 'What?', example: 'This.', asks: 'confirm', from: '2026-06-01' },
    ] as const,
  ]);

  it('are about the principles in force today while nobody has approved the story', () => {
    expect(ids({ context: { ...context, principles: later } })).toEqual([
      'voice',
      'truth',
      'return',
    ]);
  });

  it('are about the principles in force when somebody last approved the story', () => {
    const people = [released('2026-05-31'), released('2026-02-01')];
    expect(ids({ people, context: { ...context, principles: later } })).toEqual(['voice', 'truth']);
    expect(
      ids({ people: [released('2026-06-01')], context: { ...context, principles: later } }),
    ).toContain('return');
  });

  it('include every answer in the story, even for an unknown principle', () => {
    expect(ids({}, { truht: true })).toEqual(['voice', 'truth', 'truht']);
  });

  it('ask for a sentence or a tick, with the question of the principle and a good answer', () => {
    const [voice, truth] = principleQuestions(storyFacts(), {});
    expect(voice).toMatchObject({ type: 'text', words: 'Whose words are these?', multiline: true });
    expect(voice!.hint).toBe(
      'A good answer: “We wrote it down as it was said.” Write 20 characters or more.',
    );
    expect(truth).toMatchObject({
      type: 'confirm',
      hint: 'A good answer: “We wrote it down as it was said.”',
    });
  });

  it('offer one press for all that ask for a yes, which repeats what each asks', () => {
    const together = (principles: typeof later) =>
      principleQuestions(storyFacts({ context: { ...context, principles } }), {}).flatMap(
        (question) => question.together?.({ about: {}, story: storyFacts() }) ?? [],
      );
    const strengths = { question: 'No blame?', example: 'This.', asks: 'confirm' as const };
    const both = new Map([
      ...context.principles,
      ['strengths', { ...strengths, from: '2026-01-01' }] as const,
    ]);
    const [press, ...others] = together(both);
    expect(others).toEqual([]);
    expect(press?.words).toBe('Yes to both that ask for a yes');
    expect(press?.hint).toMatch(/^Press it only if each is true\. It answers: .* No blame\?$/);
    expect(press?.changes).toEqual([
      { path: ['truth'], value: true },
      { path: ['strengths'], value: true },
    ]);
    expect(together(new Map(context.principles))).toEqual([]);
  });

  it('still ask about a principle that cannot be read', () => {
    const principles = new Map([['own-words', 'unreadable' as const]]);
    const [question] = principleQuestions(storyFacts({ context: { ...context, principles } }), {});
    expect(question).toMatchObject({ type: 'text', words: 'How was “own words” met?' });
  });

  it('are empty before the principles are read', () =>
    expect(ids({ context: undefined })).toEqual([]));
});
