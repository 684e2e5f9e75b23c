import { comparisonSalt, haveSameWords, writeSketch } from '../../story/sketch/salted-sketch.ts';
import { splitSource } from '../../story/source/split-source.ts';
import { findDeletedStories } from '../history/git-history.ts';
import type { OpenedStory } from './find-openings.ts';

/** The most deleted stories whose words are compared, the latest first. */
const mostDeletedStories = 500;

/** The id of a deleted story, and the sketch of its words. */
interface SketchedStory {
  id: string;
  sketch: string;
}

/** Sketches the words of the stories that were deleted from the main line. */
export function sketchDeletedStories(contentDir: string, tip: string): SketchedStory[] {
  return findDeletedStories(contentDir, tip, mostDeletedStories).flatMap(({ id, story }) => {
    const source = story.toString();
    const sketch = writeSketch(splitSource(source)?.body ?? source, comparisonSalt);
    return sketch === undefined ? [] : [{ id, sketch }];
  });
}

/**
 * Finds the ids of deleted stories with nearly the words of a story. The story may be one of them
 * under a new id, and somebody may have said no to those words.
 */
export async function findSameWords(
  { story }: Pick<OpenedStory, 'story'>,
  deleted: readonly SketchedStory[],
): Promise<string[]> {
  const own = await story.sketch(comparisonSalt);
  if (own === undefined) return [];
  return deleted
    .filter(({ id, sketch }) => id !== story.id && haveSameWords(sketch, own))
    .map(({ id }) => id);
}
