import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { storyFileName } from '../../library/read-story.ts';
import { readPlainFileSync } from '../../runtime/read-plain-file-sync.ts';
import { largestText } from '../../story/size-limits.ts';
import { kinds } from '../../story/vocabulary.ts';
import { findStoryVersions, type StoryFiles } from './git-history.ts';
import { traceConsent, type HistoryStep } from './trace-consent.ts';

/**
 * Reads how the consent of a story changed, from git and from the current files. The story may be
 * deleted.
 *
 * @returns the steps, oldest first; undefined where the content folder is not in a git repository
 */
export function readConsentHistory(contentDir: string, id: string): HistoryStep[] | undefined {
  const versions = findStoryVersions(contentDir, id);
  if (!versions) return undefined;
  // If the current files are committed, they are no step of their own.
  return traceConsent(id, [...versions, readCurrentFiles(contentDir, id)]);
}

function readCurrentFiles(contentDir: string, id: string): StoryFiles {
  const read = (path: string) =>
    lstatSync(join(contentDir, path), { throwIfNoEntry: false })
      ? (readPlainFileSync(contentDir, path, largestText) ?? Buffer.alloc(0))
      : undefined;
  const story = kinds
    .map((kind) => read(`stories/${kind}/${id}/${storyFileName}`))
    .find((file) => file !== undefined);
  const removal = read(`removals/${id}.yaml`);
  return { ...(story ? { story } : {}), ...(removal ? { removal } : {}) };
}
