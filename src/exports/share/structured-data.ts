import type { PublicStory } from '../../library/public-story.ts';

/** What the data about a story names besides the story. */
export interface StructuredDataOptions {
  /** The name of the library. */
  library: string;
  organisation: string;
  /** The names of the story's themes. */
  themes: readonly string[];
  /** The language of a story that names no other. */
  language: string;
  /** Turns a path of the site into a whole address. */
  address: (path: string) => string;
  /** The address at which the terms of a copy are checked. */
  checkAddress: string;
}

/**
 * Describes a story to search engines, as JSON-LD with the vocabulary of schema.org. Names no
 * person and no use: what a story may be used for is at the address of its check.
 *
 * @returns JSON that may stand in a script element
 */
export function structuredData(
  story: Pick<PublicStory, 'id' | 'title' | 'summary' | 'publishFrom' | 'language'>,
  options: StructuredDataOptions,
): string {
  const { library, organisation, themes, language, address, checkAddress } = options;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: story.title,
    description: story.summary,
    url: address(`/stories/${story.id}/`),
    inLanguage: story.language ?? language,
    datePublished: story.publishFrom,
    isAccessibleForFree: true,
    about: themes,
    isPartOf: { '@type': 'WebSite', name: library },
    publisher: { '@type': 'Organization', name: organisation },
    usageInfo: checkAddress,
  };
  // The words of a story must not end the element that holds them.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
