import { readFrontMatterField } from '../../checks/front-matter-field.ts';
import { findStoryFolders } from '../../library/story-folders.ts';
import { parseFrontMatter } from '../../story/source/parse-front-matter.ts';
import { isStoryId } from '../../story/story-id.ts';
import { readStoryFile } from './shared-records.ts';

/** The stories with the same words in another language. */
export interface LinkedTranslations {
  /** The id of the story that the removed one translated, if it is in the library. */
  original?: string;
  /** The ids of its translations, sorted. */
  translations: string[];
}

/**
 * Finds the original and the translations of a story in the content folder. A no to one of them may
 * be meant for the others, and only people can say so.
 *
 * @param originals the ids that the story’s own files name as its original
 */
export async function findLinkedTranslations(
  contentDir: string,
  id: string,
  originals: readonly string[],
): Promise<LinkedTranslations> {
  const { folders } = await findStoryFolders(contentDir);
  const others = folders.filter(({ name }) => name !== id && isStoryId(name));
  const original = others.find(({ name }) => originals.includes(name))?.name;
  const found = others.map(async ({ name, place }) => {
    const text = await readStoryFile(contentDir, place);
    // Parsing every story takes seconds, so only stories that contain the id are parsed.
    if (!text.includes(id)) return [];
    return readFrontMatterField(parseFrontMatter(text), 'translationOf') === id ? [name] : [];
  });
  const translations = [...new Set((await Promise.all(found)).flat())].toSorted();
  return { ...(original === undefined ? {} : { original }), translations };
}
