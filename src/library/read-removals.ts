import { join } from 'node:path';
import { toIssue, type Finding, type Issue } from '../story/issue.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { removalsByStory, parseRemoval } from '../story/source/parse-removal.ts';
import { suggestWord } from '../story/suggest-word.ts';
import { listFilesBelow, listFolder, readTextFile } from '../runtime/plain-files.ts';
import { largestText } from '../story/size-limits.ts';

/** The removals of a library. */
export interface RecordedRemovals {
  /** The removal of a story, if there is one. `unreadable` refuses every use of the story. */
  find: (id: string) => Removal | 'unreadable' | undefined;
  /** Every removal that can be read. */
  all: Removal[];
  /** Every id that has a removal. */
  ids: string[];
  issues: Issue[];
}

const folderName = 'removals';
/** Matches files that systems and people leave in folders, and that are never removals. */
const ignoredFile = /^(?:\.gitkeep|\.gitignore|\.DS_Store|Thumbs\.db|desktop\.ini|README\.md)$/;

/**
 * Reads the folder `removals`. An unreadable file refuses the stories that it may concern; without
 * an id, the file refuses every story.
 */
export async function readRemovals(contentDir: string): Promise<RecordedRemovals> {
  const path = join(contentDir, folderName);
  const { files, finding } = await listFilesBelow(path);
  const removalFiles = files.filter((file) => !ignoredFile.test(file));
  const parsed = await Promise.all(
    removalFiles.map(async (file) => {
      const { text = '', finding: readFinding } = await readTextFile(path, file, largestText);
      return { file, ...parseRemoval(file, text, readFinding) };
    }),
  );
  const misnamed = await findMisnamedFolders(contentDir);
  const removals = removalsByStory(parsed);
  const refusesAll =
    finding !== undefined ||
    misnamed.length > 0 ||
    parsed.some(({ mayConcernAny }) => mayConcernAny);
  return {
    find: (id) => (refusesAll ? 'unreadable' : removals.get(id)),
    all: parsed.flatMap(({ removal }) => removal ?? []),
    ids: [...removals.keys()],
    issues: [
      ...(finding ? [toIssue(finding, { file: folderName })] : []),
      ...misnamed,
      ...parsed.flatMap(({ file, findings, lineOf }) =>
        findings.map((problem) => toIssue(problem, { file: `${folderName}/${file}`, lineOf })),
      ),
    ],
  };
}

/** Finds folders whose name is nearly `removals`, since someone may have meant `removals`. */
async function findMisnamedFolders(contentDir: string): Promise<Issue[]> {
  const { entries } = await listFolder(contentDir);
  return entries
    .filter(
      ({ name, type }) =>
        type !== 'file' && name !== folderName && suggestWord(name, [folderName]) === folderName,
    )
    .map(({ name }) => toIssue(misnamedFolder, { file: name }));
}

const misnamedFolder: Finding = {
  rule: 'removals-misnamed',
  severity: 'error',
  message: 'This may be meant as the folder `removals`, so every story is held back.',
  hint: 'Name it `removals`, or give it a name that is nothing like it.',
};
