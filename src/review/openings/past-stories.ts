import { basename } from 'node:path/posix';
import { findOwnObjections } from '../../library/story-objections.ts';
import { parseFrontMatter } from '../../story/source/parse-front-matter.ts';
import { bodySource } from '../../story/source/body-source.ts';
import { comparisonSalt, haveSameWords, writeSketch } from '../../story/sketch/salted-sketch.ts';
import type { Baseline } from '../baseline.ts';
import { findDeletedStories, findReplacedVersions } from '../history/git-history.ts';
import type { MainLine } from '../history/main-line.ts';
import { findKnownStories } from '../known-stories.ts';
import type { OpenedStory } from './find-openings.ts';

/** The maximum number of deleted stories to compare with, the latest first. */
const mostDeletedStories = 500;
/** The maximum number of replaced versions to search for a no, the latest first. */
const mostReplacedVersions = 5000;

/** The id of a story, and the sketch of words that it no longer has. */
interface SketchedStory {
  id: string;
  sketch: string;
}

/**
 * Sketches the words of the stories that were deleted from the main line, and the words that a
 * story had while somebody said no to it. The story may have other words now.
 */
export function sketchPastStories(
  contentDir: string,
  baseline: Baseline,
  { contentCommits }: Pick<MainLine, 'contentCommits'>,
): SketchedStory[] {
  const removedIds = findKnownStories(baseline)
    .listRemovalFiles()
    .map((path) => basename(path, '.yaml'));
  const past = [
    ...findDeletedStories(contentDir, contentCommits, mostDeletedStories),
    ...findReplacedVersions(contentDir, contentCommits, mostReplacedVersions).filter(
      ({ id, story }) => removedIds.includes(id) || hasObjection(id, story.toString()),
    ),
  ];
  const bodies = past.map(({ id, story }) => {
    return { id, body: bodySource(story.toString()) };
  });
  const distinct = new Map(bodies.map((each) => [JSON.stringify(each), each]));
  return [...distinct.values()].flatMap(({ id, body }) => {
    const sketch = writeSketch(body, comparisonSalt);
    return sketch === undefined ? [] : [{ id, sketch }];
  });
}

function hasObjection(id: string, source: string): boolean {
  return findOwnObjections(id, parseFrontMatter(source)).length > 0;
}

/**
 * Finds the ids of deleted or changed stories that had nearly the words of a story, or that are its
 * original. The story may be one of them under a new id, and somebody may have said no to those
 * words.
 */
export async function findPastWithSameWords(
  { story }: Pick<OpenedStory, 'story'>,
  past: readonly SketchedStory[],
): Promise<string[]> {
  const own = await story.sketch(comparisonSalt);
  return past
    .filter(({ id }) => id !== story.id)
    .filter(({ id, sketch }) => id === story.translationOf || haveSameWords(sketch, own))
    .map(({ id }) => id);
}
