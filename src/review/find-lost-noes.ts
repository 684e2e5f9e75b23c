import { isAnswered, type Objection } from '../consent/objection.ts';
import { findConsents, recordReferences } from '../consent/find-consents.ts';
import { findOwnObjections } from '../library/story-objections.ts';
import type { Issue } from '../story/issue.ts';
import { frontMatter } from '../story/schema/front-matter.ts';
import { comparisonSalt, haveSameWords, writeSketch } from '../story/sketch/salted-sketch.ts';
import { checkShape } from '../story/source/check-shape.ts';
import { parseRemoval } from '../story/source/parse-removal.ts';
import { bodySource } from '../story/source/body-source.ts';
import { parseFrontMatter } from '../story/source/parse-front-matter.ts';
import { storyIdOf, type ContentVersions } from './content-versions.ts';

/**
 * Finds the noes that the words of a story had before a change under another id, and that nobody
 * has answered. After the change no file may contain them any more: the other story was deleted,
 * moved, or its no was edited away.
 *
 * @param path the path of the story's file
 * @param source the text of the file after the change
 * @param storyFiles the paths of the story files that changed
 */
export function findLostNoes(
  path: string,
  source: string,
  storyFiles: readonly string[],
  versions: ContentVersions,
): Issue[] {
  const front = checkShape(frontMatter, parseFrontMatter(source)).data;
  const sketch = writeSketch(bodySource(source), comparisonSalt);
  const lost = storyFiles
    .filter((file) => storyIdOf(file) !== storyIdOf(path))
    .flatMap((file) => findNoesBefore(file, sketch, versions))
    .filter((objection) => front === undefined || !isAnswered(objection, front))
    .filter((objection) => !isRecordedAgain(objection, storyIdOf(path), versions));
  const ids = [...new Set(lost.map(({ id }) => id))];
  return ids.map((id) => noLost(path, id));
}

/** Whether the story has a removal of its own that refuses at least as much as a no. */
function isRecordedAgain(objection: Objection, id: string, { after }: ContentVersions): boolean {
  const source = after(`removals/${id}.yaml`);
  if (source === undefined) return false;
  const { removal } = parseRemoval(`${id}.yaml`, source);
  // A removal that cannot be read refuses every use.
  if (!removal) return true;
  const { uses } = removal;
  const refusesUses =
    uses === undefined || (objection.uses?.every((use) => uses.includes(use)) ?? false);
  return refusesUses && objection.on !== undefined && removal.removedOn >= objection.on;
}

/** Finds the noes to a story before the change, if it had nearly the words of a sketch. */
function findNoesBefore(
  file: string,
  sketch: string | undefined,
  { before, after }: ContentVersions,
): Objection[] {
  const source = before(file);
  if (source === undefined) return [];
  if (!haveSameWords(sketch, writeSketch(bodySource(source), comparisonSalt))) return [];
  const data = parseFrontMatter(source);
  const id = storyIdOf(file);
  const removalFile = `removals/${id}.yaml`;
  const removals = [before(removalFile), after(removalFile)].flatMap((text) => {
    if (text === undefined) return [];
    const { removal } = parseRemoval(`${id}.yaml`, text);
    const records = recordReferences(findConsents(data));
    return [{ id, by: 'removal' as const, on: removal?.removedOn, uses: removal?.uses, records }];
  });
  return [...findOwnObjections(id, data), ...removals];
}

function noLost(file: string, id: string): Issue {
  return {
    rule: 'same-words-refused',
    severity: 'error',
    file,
    message: `Someone said no to nearly the same words in the story ${id}, and nobody has answered that no here.`,
    hint: 'Undo the change. Only later releases, or a later review after a hold, reopen these words.',
  };
}
