import { useEffect, useState } from 'react';
import { isText, toFieldGroup } from '../../../src/story/plain-data.ts';
import { kinds, type Kind } from '../../../src/story/vocabulary.ts';

/** A story on the site that can be in a pack. */
export interface OpenStory {
  id: string;
  kind: Kind;
  title: string;
  /** The address of the cover. */
  cover: string;
  uses: readonly string[];
}

/**
 * Asks the site beside the desk which stories can be in a pack, and for which uses.
 *
 * @returns `unknown` if the site does not answer; undefined until it has
 */
export function useOpenStories(): OpenStory[] | 'unknown' | undefined {
  const [stories, setStories] = useState<OpenStory[] | 'unknown'>();
  useEffect(() => {
    readOpenStories(window).then(setStories, () => {
      setStories('unknown');
    });
  }, []);
  return stories;
}

async function readOpenStories(page: Window): Promise<OpenStory[] | 'unknown'> {
  // The library writes this file with every build. It lies beside the desk's own folder.
  const address = new URL('../session/stories.json', page.document.baseURI);
  const response = await page.fetch(address, { cache: 'no-store' });
  if (!response.ok) return 'unknown';
  const listed: unknown = await response.json();
  return (Array.isArray(listed) ? listed : []).flatMap(toOpenStory);
}

function toOpenStory(value: unknown): OpenStory[] {
  const { id, kind, title, cover, uses } = toFieldGroup(value);
  const known = kinds.find((each) => each === kind);
  return isText(id) && isText(title) && isText(cover) && known
    ? [{ id, kind: known, title, cover, uses: Array.isArray(uses) ? uses.filter(isText) : [] }]
    : [];
}
