import { errorFinding } from '../issue.ts';
import type { Use } from '../vocabulary.ts';
import { findDeciders } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/** The texts that some uses require. `write` says what the text is. */
export const textsByUse = [
  { field: 'inBrief', uses: ['presentation', 'report'], write: 'the story as told in a minute' },
  {
    field: 'discussion',
    uses: ['induction', 'learning'],
    write: 'two to five questions for a group',
  },
] as const satisfies readonly { field: string; uses: readonly Use[]; write: string }[];

/** A story has the text that each of its allowed uses requires. */
export const usesHaveRequiredTexts: StoryRule = (story) => {
  const allowedUses = new Set(
    findDeciders(story.people).flatMap(({ person }) =>
      person.consent.release.uses.map(({ use }) => use),
    ),
  );
  return textsByUse
    .filter(
      ({ field, uses }) => story[field] === undefined && uses.some((use) => allowedUses.has(use)),
    )
    .map(({ field, uses, write }) =>
      errorFinding(
        'use-needs-text',
        [field],
        `A release allows ${uses.filter((use) => allowedUses.has(use)).join(' and ')}, but \`${field}\` is missing.`,
        `Write ${write}, and have it approved.`,
      ),
    );
};
