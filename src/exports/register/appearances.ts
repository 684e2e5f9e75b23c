import type { Register, RegisterStory } from '../../library/register/entry.ts';
import { openFor, outputNames } from '../../library/outputs.ts';
import { audiences, purposes, purposeUse, type Audience } from '../../story/vocabulary.ts';
import { mostInFeed, newestFirst } from '../feeds/feed.ts';

/** Where each story can be met that day: in which audience's library, and in what of it. */
export type Appearances = (story: RegisterStory) => string[];

/**
 * Finds out where stories appear. What a library puts out is known here by these names: a new sort
 * of output is a new line.
 */
export function appearancesIn({ stories }: Register): Appearances {
  const inFeeds = new Set(newestFirst(stories.filter(isDated)).slice(0, mostInFeed));
  return (story) =>
    audiences
      .filter((audience) => story.standing[audience].until !== undefined)
      .flatMap((audience) =>
        [
          ...['page', 'search', 'lists'],
          // Search engines are told of what may be shared alone.
          ...(openFor(story.standing[audience], 'preview') ? ['sitemap'] : []),
          ...(audience === 'public' && isDated(story) && inFeeds.has(story) ? ['feeds'] : []),
          ...listsForPurposes(story, audience),
          ...outputNames.filter((output) => openFor(story.standing[audience], output)),
        ].map((output) => `${audience}/${output}`),
      );
}

function isDated(story: RegisterStory): story is RegisterStory & { publishFrom: string } {
  return story.standing.public.until !== undefined && story.publishFrom !== undefined;
}

function listsForPurposes({ standing }: RegisterStory, audience: Audience): string[] {
  const open = new Set(standing[audience].uses.map(({ use }) => use));
  return purposes.filter((purpose) => open.has(purposeUse[purpose])).map((each) => `for/${each}`);
}
