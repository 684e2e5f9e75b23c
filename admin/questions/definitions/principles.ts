import { principlesInForce } from '../../../src/consent/principles-in-force.ts';
import { shortestAnswer } from '../../../src/consent/rules/principles-met.ts';
import type { Principle } from '../../../src/story/schema/lists.ts';
import { lastReleased, type Group, type StoryFacts } from './drafts.ts';
import type { Question } from './question.ts';

/**
 * One question for each guiding principle that was in force when the story was last released, or
 * is today while nobody has released it; and one for each other answer that is written down.
 */
export function principleQuestions(story: StoryFacts, answers: Group): readonly Question[] {
  const principles: ReadonlyMap<string, Principle | 'unreadable'> =
    story.house?.principles ?? new Map<string, Principle>();
  const inForce = principlesInForce(principles, lastReleased(story) ?? story.on);
  const ids = new Set([...inForce.map(([id]) => id), ...Object.keys(answers)]);
  return [...ids].map((id) => questionFor(id, principles.get(id)));
}

function questionFor(id: string, principle: Principle | 'unreadable' | undefined): Question {
  if (principle === undefined || principle === 'unreadable') {
    return {
      type: 'text',
      path: [id],
      words: `How was “${id.replaceAll('-', ' ')}” met?`,
      hint:
        principle === undefined
          ? 'The library has no such guiding principle. Empty the field to remove the answer.'
          : `This guiding principle cannot be read just now. ${atLeast}`,
      long: true,
    };
  }
  const { question, example, asks } = principle;
  const hint = `A good answer: “${example}”`;
  return asks === 'confirm'
    ? { type: 'confirm', path: [id], words: question, hint, yes: 'Yes' }
    : { type: 'text', path: [id], words: question, hint: `${hint} ${atLeast}`, long: true };
}

const atLeast = `Write ${String(shortestAnswer)} characters or more.`;
