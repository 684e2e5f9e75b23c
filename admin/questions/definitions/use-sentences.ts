import { audienceUse, type Use } from '../../../src/story/vocabulary.ts';
import { textsOf } from '../../../src/story/rules/uses-have-texts.ts';
import { formWords } from '../../../src/words/form-en-gb.ts';

/** What each use means to somebody who is asked to allow it. */
export const useSentences = {
  website: 'Anyone in the world can read it on our website, and find it by searching.',
  'staff-library': 'People who work for us or with us can read it on pages of their own.',
  presentation: 'Somebody may show it on a screen or read it out at a meeting or an event.',
  report: 'It may be put in something we write, such as a report to councillors.',
  recruitment: 'It may be shown to people who are thinking of coming to work with us.',
  induction: 'People in their first weeks with us may read it and talk about it.',
  learning: 'It may be used in training, and printed for people to take away.',
  'social-media': 'A piece of it, with a link, may be put on the sites you and your friends use.',
  'partner-sites': 'Organisations we work with may show it on their own websites.',
} as const satisfies Record<Use, string>;

const doors: Partial<Record<Use, string>> = {
  [audienceUse.public]: 'Without this, nothing of it is shown to the public.',
  [audienceUse.staff]: 'Without this, nothing of it is shown to staff.',
};

/** What an editor should know of a use besides: what it opens, and the text it cannot do without. */
export function alsoOf(use: Use): string | undefined {
  const needed = textsOf.find(({ uses }) => uses.some((each) => each === use));
  return needed ? `Needs “${formWords.story[needed.field].label}”.` : doors[use];
}
