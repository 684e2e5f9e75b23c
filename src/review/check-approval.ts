import { basename } from 'node:path/posix';
import { saltOf } from '../story/sketch/salted-sketch.ts';
import { parseRemoval } from '../story/source/parse-removal.ts';
import { isText } from '../story/plain-data.ts';
import { largestText } from '../story/size-limits.ts';
import { parseFrontMatter } from '../story/source/parse-front-matter.ts';
import { isStoryId } from '../story/story-id.ts';
import { validateStory } from '../story/validate-story.ts';
import { kinds } from '../story/vocabulary.ts';
import { listRepositoryChanges, openBaseline, type ChangedFile } from './baseline.ts';
import type { ContentVersions } from './content-versions.ts';
import { addsFreeTextToRemoval, addsFreeTextToStory } from './free-text.ts';
import { findKnownStories, type KnownStories } from './known-stories.ts';
import { compareRemovalFiles } from './compare-removals.ts';
import { findWordsOfStory } from './removal-words.ts';
import { narrowsStory } from './narrows-content.ts';
import { isInWithdrawnFolder } from './withdrawn-folder.ts';

/** Which files of a repository changed, and which of them need somebody's approval. */
export interface ApprovalCheck {
  /** The paths in the repository of all files that changed. */
  files: string[];
  /** The paths of the files whose change does more than narrow consent. */
  needApproval: string[];
}

/**
 * Checks whether a change may be merged without approval because it only narrows consent. Nobody
 * reads such a change, so it passes only in one of these shapes:
 *
 * - A removal is added for a story that is or was in the repository.
 * - A removal becomes stricter, or stays as strict.
 * - The folder of a removed story is deleted, as `npm run withdraw` does.
 * - A story narrows. An invalid story must not become valid, since it would then show.
 *
 * Such a change adds only days, words of closed lists, and what a removal keeps of its story. Any
 * other change in the repository needs approval.
 *
 * @param ref a commit or branch
 * @throws Error if the content folder is not in a git repository, or git does not know the
 * commit
 */
export function checkApproval(contentDir: string, ref: string): ApprovalCheck {
  const baseline = openBaseline(contentDir, ref);
  const changes = listRepositoryChanges(baseline);
  const stories = findKnownStories(baseline);
  const changesToApprove = changes.filter((file) =>
    needsApproval(file, baseline.prefix, baseline.versions, stories),
  );
  return {
    files: changes.map(({ path }) => path),
    needApproval: changesToApprove.map(({ path }) => path),
  };
}

const added = 'A 000000 100644';
/** A change to the contents of a file. The file may be executable, if it was before. */
const modified = /^M (100644|100755) \1$/;
/** The deletion of a file or of a symbolic link, but not of a nested repository. */
const deleted = /^D (?:100644|100755|120000) 000000$/;
const storyFile = new RegExp(`^stories/(${kinds.join('|')})/[^/]+/index\\.mdx$`);
const removalFile = /^removals\/([^/]+)\.yaml$/;

/**
 * Whether the change to one file needs approval.
 *
 * @param prefix the content folder's path in the repository
 */
export function needsApproval(
  { path, change }: ChangedFile,
  prefix: string,
  versions: ContentVersions,
  stories: KnownStories,
): boolean {
  if (!path.startsWith(prefix)) return true;
  const file = path.slice(prefix.length);
  const [, removalId] = removalFile.exec(file) ?? [];
  if (change === added) {
    return !(removalId !== undefined && isNewRemoval(file, removalId, versions, stories));
  }
  if (modified.test(change)) {
    return removalId === undefined
      ? !(storyFile.test(file) && isNoToStory(file, versions))
      : !(isStoryId(removalId) && staysAsStrict(file, removalId, versions, stories));
  }
  return !(deleted.test(change) && isInWithdrawnFolder(file, versions, stories));
}

/**
 * Whether a file is a new removal. A new removal refuses the story it is named after, even if it
 * cannot be read. Its name must not hold free text either, so the story has to be known.
 */
function isNewRemoval(
  file: string,
  id: string,
  versions: ContentVersions,
  stories: KnownStories,
): boolean {
  const source = versions.after(file);
  return (
    source !== undefined &&
    isStoryId(id) &&
    !addsFreeTextToRemoval('', source, id, wordsOfStory(id, source, versions, stories)) &&
    stories.hasEverHad(id)
  );
}

function staysAsStrict(
  file: string,
  id: string,
  versions: ContentVersions,
  stories: KnownStories,
): boolean {
  const before = versions.before(file) ?? '';
  const after = versions.after(file) ?? '';
  return (
    compareRemovalFiles(file, before, after) === 'as-strict' &&
    !addsFreeTextToRemoval(before, after, id, [
      ...keptWords(id, before),
      ...wordsOfStory(id, after, versions, stories),
    ])
  );
}

/** Finds what a removal keeps of its story, if it comes from the story before the change. */
function wordsOfStory(
  id: string,
  source: string,
  versions: ContentVersions,
  stories: KnownStories,
): string[] {
  const salts = stories.listRemovalFiles().flatMap((file) => {
    const { removal } = parseRemoval(basename(file), versions.before(file) ?? '');
    return (removal?.sketches ?? []).map(saltOf);
  });
  return findWordsOfStory(id, source, salts, versions);
}

/** Lists what a removal kept of its story before the change. */
function keptWords(id: string, source: string): string[] {
  const { removal } = parseRemoval(`${id}.yaml`, source);
  const { fingerprint, sketches, records } = removal ?? {};
  return [fingerprint, sketches, records].flat().filter(isText);
}

/**
 * Whether the change to a story's file only narrows consent and does not make the story valid, so
 * that it may be published without approval.
 *
 * @param file the path of the story's file in the content folder
 */
export function isNoToStory(file: string, versions: ContentVersions): boolean {
  const before = versions.before(file);
  const after = versions.after(file);
  if (before === undefined || after === undefined) return false;
  return (
    narrowsStory(before, after) &&
    !addsFreeTextToStory(before, after) &&
    !becomesValid(file, before, after)
  );
}

/** Whether a change makes an invalid story valid. An earlier date or one use fewer can do so. */
function becomesValid(file: string, before: string, after: string): boolean {
  const wasReadable = Buffer.byteLength(before) <= largestText && !before.includes('\uFFFD');
  return !(wasReadable && isValid(file, before)) && isValid(file, after);
}

function isValid(file: string, source: string): boolean {
  const kind = kinds.find((each) => each === file.split('/')[1]);
  return kind !== undefined && validateStory(parseFrontMatter(source), kind).data !== undefined;
}
