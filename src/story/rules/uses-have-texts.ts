import type { Use } from '../vocabulary.ts';
import { deciders } from '../schema/person.ts';
import { wrong, type StoryRule } from './rule.ts';

/** The texts that some uses cannot do without. */
export const textsOf = [
  { field: 'inBrief', uses: ['presentation', 'report'], write: 'the story as told in a minute' },
  {
    field: 'discussion',
    uses: ['induction', 'learning'],
    write: 'two to five questions for a group',
  },
] as const satisfies readonly { field: string; uses: readonly Use[]; write: string }[];

/** A story that may be used for something has the text that this use shows. */
export const usesHaveTexts: StoryRule = (story) => {
  const allowed = new Set(
    deciders(story.people).flatMap(({ person }) =>
      person.consent.release.uses.map(({ use }) => use),
    ),
  );
  return textsOf
    .filter(({ field, uses }) => story[field] === undefined && uses.some((use) => allowed.has(use)))
    .map(({ field, uses, write }) =>
      wrong(
        'use-needs-text',
        [field],
        `A release allows ${uses.filter((use) => allowed.has(use)).join(' and ')}, but \`${field}\` is missing.`,
        `Write ${write}, and have it approved.`,
      ),
    );
};
