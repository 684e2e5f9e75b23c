import type { OpenUse } from '../consent/gate.ts';
import type { PublicStory } from '../library/public-story.ts';
import { showsNothingNew } from '../library/shown-content-key.ts';
import { audienceUse } from '../story/vocabulary.ts';
import type { LastOutput } from './last-output.ts';

/** Chooses the uses that a story keeps, from those of today and those of the last output. */
type ChooseUses = (today: readonly OpenUse[], last: readonly OpenUse[]) => OpenUse[];

/** Today’s uses, without those that the last output did not show. For pages that are made again. */
export const usesOfToday: ChooseUses = (today, last) =>
  today.filter(({ use }) => last.some((open) => open.use === use));

/**
 * The uses of the last output that are open today for at least as long. For pages that stay as they
 * are: they name the last day of each use.
 */
export const usesOfLastOutput: ChooseUses = (today, last) =>
  last.filter((open) => today.some(({ use, until }) => use === open.use && until >= open.until));

/**
 * Chooses the stories of which an output may show something without showing anything new: those
 * that may be shown today, and are as the last output showed them. An older version of a changed
 * story is never shown, because it may have been changed for naming someone.
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

/** Returns a story with these uses, and without the text that none of them may show. */
function withUses({ inBrief, ...story }: PublicStory, uses: OpenUse[]): PublicStory {
  const maySay = uses.some(({ use }) => use === 'presentation' || use === 'report');
  return { ...story, uses, ...(inBrief === undefined || !maySay ? {} : { inBrief }) };
}
