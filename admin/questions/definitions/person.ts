import { aboutThem } from './about-them.ts';
import { agreement } from './agreement.ts';
import type { PersonDraft } from './drafts.ts';
import type { Question, Questions } from './question.ts';
import { releaseQuestions } from './release.ts';

/** A part of what a person is asked. */
export interface Section {
  title: string;
  hint?: string;
  /** Whether it comes when the story is written. Default: no. */
  isLater?: boolean;
  questions: Questions;
}

/** A question of a known group as one of any: what it reads may be missing anyway. */
const ofAnyGroup = (questions: readonly Question<PersonDraft>[]) => questions as Questions;

/** What is asked of a person, in the order in which it happens. */
export const personSections: readonly Section[] = [
  { title: 'About them', questions: ofAnyGroup(aboutThem) },
  { title: 'Their yes to telling it', questions: ofAnyGroup(agreement) },
  {
    title: 'Their yes to the final version',
    hint: 'When the story is written, and they have read all of it.',
    isLater: true,
    questions: ofAnyGroup(releaseQuestions),
  },
];

/** Every question about a person. Each looks only at the answers to those before it. */
export const personQuestions: Questions = personSections.flatMap(({ questions }) => questions);
