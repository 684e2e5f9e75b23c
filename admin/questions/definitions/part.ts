import type { Kind } from '../../../src/story/vocabulary.ts';
import type { Questions } from './question.ts';
import { answer, type Sheet } from './sheet.ts';
import type { PersonDraft, StoryFacts } from './drafts.ts';
import type { AnswerPath } from './at-path.ts';

/** Who somebody is in a story, in words people use; each stands for one or several fields. */
export interface PartChoice {
  value: 'teller' | 'teller-at-work' | 'in-the-story' | 'mentioned';
  words: string;
  hint: string;
  /** How a person is called who has this part: never by name. */
  short: string;
  /** What it writes. */
  writes: readonly { path: AnswerPath; value: string }[];
}

const part = (value: string) => ({ path: ['part'] as const, value });

/** Every part there is. Telling of one's own work is a part of its own, since little needs asking then. */
export const partChoices: readonly PartChoice[] = [
  {
    value: 'teller',
    words: 'They tell the story',
    hint: 'A young person, a parent, a grandparent, a carer: it is their own story.',
    short: 'tells the story',
    writes: [part('storyteller')],
  },
  {
    value: 'teller-at-work',
    words: 'They tell of their own work',
    hint: 'A professional who works with families and young people.',
    short: 'tells of their own work',
    writes: [
      part('storyteller'),
      { path: ['ageBand'], value: 'adult' },
      { path: ['consent', 'route'], value: 'staff' },
    ],
  },
  {
    value: 'in-the-story',
    words: 'The story is about them too',
    hint: 'Somebody else tells it. They are asked for a yes of their own.',
    short: 'is in the story',
    writes: [part('in-the-story')],
  },
  {
    value: 'mentioned',
    words: 'They are only mentioned',
    hint: 'They come up in passing, as in “his mum”.',
    short: 'is mentioned',
    writes: [part('mentioned')],
  },
];

/** The parts in the order in which they are likely for a kind of story. */
export function partsFor(kind: Kind | undefined): readonly PartChoice[] {
  const [teller, atWork, ...others] = partChoices;
  return kind === 'professional' && teller && atWork ? [atWork, teller, ...others] : partChoices;
}

/** Whether somebody tells of their own work: an adult, by the route for staff. */
export function isAtWork({ part, consent }: PersonDraft): boolean {
  return part === 'storyteller' && consent?.route === 'staff';
}

/** The part somebody has; undefined where none is written down. */
export function partOf(person: PersonDraft): PartChoice | undefined {
  const value = isAtWork(person) ? 'teller-at-work' : person.part;
  return partChoices.find((each) => each.value === (value === 'storyteller' ? 'teller' : value));
}

/** Gives somebody a part. What was answered for another part is kept in memory. */
export function choosePart(
  sheet: Sheet,
  questions: Questions,
  choice: PartChoice,
  story: StoryFacts,
): Sheet {
  const wasAtWork = isAtWork(sheet.written);
  const free =
    wasAtWork && choice.value !== 'teller-at-work'
      ? answer(sheet, questions, ['consent', 'route'], undefined, story)
      : sheet;
  return choice.writes.reduce(
    (now, { path, value }) => answer(now, questions, path, value, story),
    free,
  );
}
