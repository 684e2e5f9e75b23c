import type { OpenUse } from '../consent/gate.ts';
import { allowsInBrief, type PublicStory } from '../library/public-story.ts';
import { showsNothingNew } from '../library/shown-content-key.ts';
import { audienceUse } from '../story/vocabulary.ts';
import type { LastOutput } from './last-output.ts';

/** Chooses the uses that a story keeps, from those of today and those of the last output. */
type ChooseUses = (today: readonly OpenUse[], last: readonly OpenUse[]) => OpenUse[];

/** Keeps those of today’s uses that the last output showed too. For pages that are made again. */
export const usesOfToday: ChooseUses = (today, last) =>
  today.filter(({ use }) => last.some((open) => open.use === use));

/**
 * Keeps those uses of the last output that are still open, and that end no earlier than the output
 * says. For pages that stay as they are, because these pages name the last day of each use.
 */
export const usesOfLastOutput: ChooseUses = (today, last) =>
  last.filter((open) => today.some(({ use, until }) => use === open.use && until >= open.until));

/**
 * Chooses the stories that have not changed since the last output. An older version of a changed
 * story is never shown, because the older version may have named someone.
 *
 * @param stories the stories that may be shown today
 */
export function unchangedStories(
  stories: readonly PublicStory[],
  last: Pick<LastOutput, 'stories' | 'uses'>,
  chooseUses: ChooseUses,
): PublicStory[] {
  return stories
    .map((story) => withUses(story, chooseUses(story.uses, lastUses(story, last))))
    .filter((story) => story.uses.some(({ use }) => use === audienceUse[story.audience]))
    .filter((story) => showsNothingNew(story, last.stories[`${story.kind}/${story.id}`]));
}

function lastUses({ id }: PublicStory, { uses }: Pick<LastOutput, 'uses'>): readonly OpenUse[] {
  return Object.hasOwn(uses, id) ? (uses[id] ?? []) : [];
}

/** Returns a story with these uses. Leaves out the short text if none of the uses shows it. */
function withUses({ inBrief, ...story }: PublicStory, uses: OpenUse[]): PublicStory {
  return { ...story, uses, ...(inBrief === undefined || !allowsInBrief(uses) ? {} : { inBrief }) };
}
