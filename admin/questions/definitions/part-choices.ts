import type { Kind } from '../../../src/story/vocabulary.ts';
import type { FormQuestions } from './form-question.ts';
import { setAnswer, type AnswerDraft } from './answer-draft.ts';
import type { PersonDraft, StoryFacts } from './story-facts.ts';
import type { FieldChange } from './answer-path.ts';

/** A choice of a person's part in a story. A choice can set several fields. */
export interface PartChoice {
  value: 'teller' | 'teller-at-work' | 'in-the-story' | 'mentioned';
  words: string;
  hint: string;
  /** The words in the summary of a person with this part. The form never uses names. */
  short: string;
  /** The fields that the part sets. */
  writes: readonly (FieldChange & { value: string })[];
}

const writePart = (value: string) => ({ path: ['part'] as const, value });

/** Every part. People who tell of their own work have a separate part, with fewer questions. */
export const partChoices: readonly PartChoice[] = [
  {
    value: 'teller',
    words: 'They tell the story',
    hint: 'A young person, a parent, a grandparent, a carer: it is their own story.',
    short: 'tells the story',
    writes: [writePart('storyteller')],
  },
  {
    value: 'teller-at-work',
    words: 'They tell of their own work',
    hint: 'A professional who works with families and young people.',
    short: 'tells of their own work',
    writes: [
      writePart('storyteller'),
      { path: ['ageBand'], value: 'adult' },
      { path: ['consent', 'route'], value: 'staff' },
    ],
  },
  {
    value: 'in-the-story',
    words: 'The story is about them too',
    hint: 'Somebody else tells it. They are asked for a yes of their own.',
    short: 'is in the story',
    writes: [writePart('in-the-story')],
  },
  {
    value: 'mentioned',
    words: 'They are only mentioned',
    hint: 'They come up in passing, as in “his mum”.',
    short: 'is mentioned',
    writes: [writePart('mentioned')],
  },
];

/** Returns the parts, with the most likely part for a kind of story first. */
export function partChoicesFor(kind: Kind | undefined): readonly PartChoice[] {
  const [teller, atWork, ...others] = partChoices;
  return kind === 'professional' && teller && atWork ? [atWork, teller, ...others] : partChoices;
}

/**
 * Returns the part that the form gives to the first person of a story. In a story of a family or a
 * young person, the first person tells the story. In a story of a professional the form asks,
 * because the part of somebody at work also says that they are an adult and need no witness.
 */
export function partOfFirstPerson(kind: Kind | undefined): PartChoice | undefined {
  return kind === 'family' || kind === 'young-person' ? partChoices[0] : undefined;
}

/** Whether a person tells of their own work. They tell the story by the consent route for staff. */
export function tellsOfOwnWork({ part, consent }: PersonDraft): boolean {
  return part === 'storyteller' && consent?.route === 'staff';
}

/** Finds a person's part; undefined if the person has no part yet. */
export function findPartChoice(person: PersonDraft): PartChoice | undefined {
  const value = tellsOfOwnWork(person) ? 'teller-at-work' : person.part;
  return partChoices.find((each) => each.value === (value === 'storyteller' ? 'teller' : value));
}

/** Gives a person a part. Answers that apply to another part only are set aside. */
export function setPart(
  draft: AnswerDraft,
  questions: FormQuestions,
  choice: PartChoice,
  story: StoryFacts,
): AnswerDraft {
  const leavesOwnWork = tellsOfOwnWork(draft.answers) && choice.value !== 'teller-at-work';
  // People who tell of their own work are adults, so in another part they decide for themselves.
  const start = leavesOwnWork
    ? setAnswer(draft, questions, ['consent', 'route'], 'own', story)
    : draft;
  return choice.writes.reduce(
    (current, { path, value }) => setAnswer(current, questions, path, value, story),
    start,
  );
}
