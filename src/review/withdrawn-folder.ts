import { basename } from 'node:path/posix';
import { findConsents } from '../consent/find-consents.ts';
import { storyFileName } from '../library/read-story.ts';
import { fingerprintPattern } from '../story/fingerprint/fingerprint-code.ts';
import { isText, toFieldGroup } from '../story/plain-data.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import {
  comparisonSalt,
  haveSameWords,
  saltOf,
  writeSketch,
} from '../story/sketch/salted-sketch.ts';
import { parseRemoval } from '../story/source/parse-removal.ts';
import { bodySource } from '../story/source/body-source.ts';
import { parseFrontMatter } from '../story/source/parse-front-matter.ts';
import { itemOf, type ContentVersions } from './content-versions.ts';
import type { KnownStories } from './known-stories.ts';

/**
 * Whether a deleted file belongs to a folder that `npm run withdraw` deletes. The whole story is
 * deleted, a removal refuses it, no release of the story is later than the removal, no other folder
 * with its id remains, and no duplicate of the story opens.
 *
 * @param file the file's path in the content folder
 */
export function isInWithdrawnFolder(
  file: string,
  versions: ContentVersions,
  stories: Pick<KnownStories, 'hasEverHad' | 'listStoryFiles'>,
): boolean {
  const folder = itemOf(file);
  if (folder === file) return false;
  const removalFile = `${basename(folder)}.yaml`;
  const { removal } = parseRemoval(removalFile, versions.after(`removals/${removalFile}`) ?? '');
  const storyFile = `${folder}/${storyFileName}`;
  if (!removal || removal.uses || versions.after(storyFile) !== undefined) return false;
  const source = versions.before(storyFile) ?? '';
  const data = parseFrontMatter(source);
  const body = bodySource(source);
  return (
    isAfterReleases(removal, data) &&
    !sharesId(folder, stories) &&
    (hasSketchOf(removal, body) || !mayHaveDuplicate({ data, body }, versions, stories))
  );
}

/**
 * Whether another folder with the same id remains. The gate refuses both folders as long as there are
 * two, and the story in the other folder may be newer than the removal.
 */
function sharesId(folder: string, stories: Pick<KnownStories, 'listStoryFiles'>): boolean {
  return stories
    .listStoryFiles()
    .map(itemOf)
    .some((other) => other !== folder && basename(other) === basename(folder));
}

/** Whether a removal has a sketch of a text. Such a removal also refuses every copy of the text. */
function hasSketchOf({ sketches = [] }: Removal, text: string): boolean {
  return sketches.some((sketch) => haveSameWords(writeSketch(text, saltOf(sketch)), sketch));
}

/** Whether no release of a story is later than the removal. The removal then refuses every copy. */
function isAfterReleases({ removedOn }: Removal, data: unknown): boolean {
  return findConsents(data).every(({ release }) => {
    const { on } = toFieldGroup(release);
    return !isText(on) || on <= removedOn;
  });
}

/**
 * Whether another story may be a duplicate of this one, because it has the same fingerprint or nearly
 * the same words. The duplicate is refused as long as this story exists, and would be shown if this
 * story was deleted.
 */
function mayHaveDuplicate(
  { data, body }: { data: unknown; body: string },
  { after }: ContentVersions,
  stories: Pick<KnownStories, 'listStoryFiles'>,
): boolean {
  const { safeguarding } = toFieldGroup(data);
  const approvals = [safeguarding, ...findConsents(data).map(({ release }) => release)];
  const fingerprints = approvals
    .map((approval) => toFieldGroup(approval)['fingerprint'])
    .filter(isText)
    .filter((code) => fingerprintPattern.test(code));
  const sketch = writeSketch(body, comparisonSalt);
  const hasSameBody = (source: string) =>
    haveSameWords(sketch, writeSketch(bodySource(source), comparisonSalt));
  return stories.listStoryFiles().some((path) => {
    const source = after(path) ?? '';
    return fingerprints.some((code) => source.includes(code)) || hasSameBody(source);
  });
}
