import type { Register, RegisterStory } from '../../library/register/register-story.ts';
import { findOpenUse, outputNames, type StoryOutput } from '../../library/story-outputs.ts';
import { audiences, purposes, purposeUse, type Audience } from '../../story/vocabulary.ts';
import { maxFeedStories, sortNewestFirst } from '../feeds/feed.ts';

/**
 * Finds the places where each story appears on the register's day, such as `public/page` or
 * `staff/for/learn`. `outputNames` lists the outputs of a story. If you add a place of another
 * kind, add it to this function.
 */
export function findAppearances({ stories }: Register): Map<RegisterStory, string[]> {
  const inFeeds = new Set(sortNewestFirst(stories.filter(isPublic)).slice(0, maxFeedStories));
  const find = (story: RegisterStory, audience: Audience) => {
    const availability = story.availability[audience];
    if (availability.until === undefined) return [];
    const isOpen = (output: StoryOutput) =>
      findOpenUse({ ...availability, audience }, output) !== undefined;
    return [
      ...['page', 'search', 'lists'],
      // The staff library has no sitemap.
      ...(audience === 'public' && story.isFindable ? ['sitemap'] : []),
      ...(audience === 'public' && isPublic(story) && inFeeds.has(story) ? ['feeds'] : []),
      ...purposeLists(story, audience),
      ...outputNames.filter(isOpen),
    ].map((output) => `${audience}/${output}`);
  };
  return new Map(
    stories.map((story) => [story, audiences.flatMap((audience) => find(story, audience))]),
  );
}

function isPublic(story: RegisterStory): story is RegisterStory & { publishFrom: string } {
  return story.availability.public.until !== undefined && story.publishFrom !== undefined;
}

function purposeLists({ availability }: RegisterStory, audience: Audience): string[] {
  const openUses = new Set(availability[audience].uses.map(({ use }) => use));
  return purposes
    .filter((purpose) => openUses.has(purposeUse[purpose]))
    .map((purpose) => `for/${purpose}`);
}
