import { join } from 'node:path';
import { toIssue, type Finding, type Issue } from '../story/issue.ts';
import type { Removal } from '../story/schema/list-entries.ts';
import { removalsByStory, parseRemoval } from '../story/source/parse-removal.ts';
import { suggestWord } from '../story/suggest-word.ts';
import { hashKey } from '../runtime/hash-keys.ts';
import { listFilesBelow, listFolder, readTextFile } from '../runtime/plain-files.ts';
import { largestText } from '../story/size-limits.ts';
import { readRemovalsInGit, type RemovalsInGit } from './removals-in-git.ts';

/** The removals of a library. */
export interface RecordedRemovals {
  /** The removal of a story, if there is one. `unreadable` refuses every use of the story. */
  find: (id: string) => Removal | 'unreadable' | undefined;
  /** Every removal that can be read. */
  all: Removal[];
  /** Every id that has a removal. */
  ids: string[];
  /** A text that changes with every removal. */
  key: string;
  issues: Issue[];
}

const folderName = 'removals';
/** Matches files that are never removals, such as the files that systems leave in folders. */
const ignoredFile = /^(?:\.gitkeep|\.gitignore|\.DS_Store|Thumbs\.db|desktop\.ini|README\.md)$/;

/**
 * Reads the removals in the folder `removals` and in git. An unreadable file refuses every story
 * whose id it may contain. If the file contains no id, it refuses all stories.
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
  const inGit = await readRemovalsInGit(contentDir, folderName);
  const misnamed = await findMisnamedFolders(contentDir);
  const removals = removalsByStory([...parsed, ...inGit.removals]);
  const refusesAll =
    finding !== undefined ||
    misnamed.length > 0 ||
    parsed.some(({ mayConcernAny }) => mayConcernAny);
  return {
    find: (id) => (refusesAll ? 'unreadable' : removals.get(id)),
    all: [...parsed, ...inGit.removals].flatMap(({ removal }) => removal ?? []),
    ids: [...removals.keys()],
    key: hashKey(String(refusesAll), JSON.stringify([...removals])),
    issues: [
      ...(finding ? [toIssue(finding, { file: folderName })] : []),
      ...misnamed,
      ...findGitIssues(inGit),
      ...parsed.flatMap(({ file, findings, lineOf }) =>
        findings.map((problem) => toIssue(problem, { file: `${folderName}/${file}`, lineOf })),
      ),
    ],
  };
}

/** Finds the differences between the folder and git that a person must know about. */
function findGitIssues({ finding, hasMissingFiles, ignoredFiles }: RemovalsInGit): Issue[] {
  return [
    ...[...(finding ? [finding] : []), ...(hasMissingFiles ? [missingInFolder] : [])].map((each) =>
      toIssue(each, { file: folderName }),
    ),
    ...ignoredFiles
      .filter((file) => !ignoredFile.test(file))
      .map((file) => toIssue(removalIgnored, { file: `${folderName}/${file}` })),
  ];
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

const missingInFolder: Finding = {
  rule: 'removals-only-in-git',
  severity: 'warning',
  message: 'Git has removals that this folder does not have. They still count.',
  hint: 'Restore the files with `git checkout HEAD -- removals`. Whoever wants a story back records new releases, and keeps the removal.',
};

const removalIgnored: Finding = {
  rule: 'removal-ignored',
  severity: 'error',
  message: 'Git ignores this removal, so the story is taken down only on this machine.',
  hint: 'Run `npm run withdraw` again for this story, which adds the file anyway. `git check-ignore -v` names the rule to delete.',
};
