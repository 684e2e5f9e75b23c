import { describe, expect, it } from 'vitest';
import { principleQuestions } from '../../../../../admin/questions/definitions/principles.ts';
import { houseRules } from '../../../../support/at-gate.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const released = (on: string) => ({ part: 'storyteller' as const, consent: { release: { on } } });
const ids = (facts: Parameters<typeof storyFacts>[0], answers = {}) =>
  principleQuestions(storyFacts(facts), answers).map(({ path }) => path[0]);

describe('the guiding principles that are asked for', () => {
  const house = houseRules();
  const later = new Map([
    ...house.principles,
    [
      'return',
      { question: 'What?', example: 'This.', asks: 'confirm', from: '2026-06-01' },
    ] as const,
  ]);

  it('are those in force today, while nobody has released the story', () => {
    expect(ids({ house: { ...house, principles: later } })).toEqual(['voice', 'truth', 'return']);
  });

  it('are those in force when it was last released', () => {
    const people = [released('2026-05-31'), released('2026-02-01')];
    expect(ids({ people, house: { ...house, principles: later } })).toEqual(['voice', 'truth']);
    expect(
      ids({ people: [released('2026-06-01')], house: { ...house, principles: later } }),
    ).toContain('return');
  });

  it('show every answer that is written down, whether it is asked for or not', () => {
    expect(ids({}, { truht: true })).toEqual(['voice', 'truth', 'truht']);
  });

  it('ask for a sentence or a tick, each with its question and a good answer', () => {
    const [voice, truth] = principleQuestions(storyFacts(), {});
    expect(voice).toMatchObject({ type: 'text', words: 'Whose words are these?', long: true });
    expect(voice!.hint).toBe(
      'A good answer: “We wrote it down as it was said.” Write 20 characters or more.',
    );
    expect(truth).toMatchObject({
      type: 'confirm',
      hint: 'A good answer: “We wrote it down as it was said.”',
    });
  });

  it('can be answered where one cannot be read just now', () => {
    const principles = new Map([['own-words', 'unreadable' as const]]);
    const [question] = principleQuestions(storyFacts({ house: { ...house, principles } }), {});
    expect(question).toMatchObject({ type: 'text', words: 'How was “own words” met?' });
  });

  it('are none before they are read', () => expect(ids({ house: undefined })).toEqual([]));
});
