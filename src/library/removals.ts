import { join } from 'node:path';
import { placed, type Finding, type Issue } from '../story/issue.ts';
import type { Removal } from '../story/schema/lists.ts';
import { noesOf, readRemoval } from '../story/source/removal.ts';
import { nearest } from '../story/suggest.ts';
import { listEverything, listFolder, readText } from './folder.ts';
import { largestText } from '../story/limits.ts';

/** The recorded noes. */
export interface Removals {
  /** The no to a story, if there is one. */
  of: (id: string) => Removal | 'unreadable' | undefined;
  /** Every id a no is recorded for. */
  ids: string[];
  issues: Issue[];
}

const folder = 'removals';
/** What systems and people leave in folders, and what nobody means as a no. */
const noRemoval = /^(?:\.gitkeep|\.gitignore|\.DS_Store|Thumbs\.db|desktop\.ini|README\.md)$/;

/** Reads `removals`, whatever lies there and in whatever state. */
export async function readRemovals(contentDir: string): Promise<Removals> {
  const path = join(contentDir, folder);
  const { files, finding } = await listEverything(path);
  const wanted = files.filter((file) => !noRemoval.test(file));
  const read = await Promise.all(
    wanted.map(async (file) => {
      const { text = '', finding: unread } = await readText(path, file, largestText);
      return { file, ...readRemoval(file, text, unread) };
    }),
  );
  const misnamed = await misnamedFolders(contentDir);
  const noes = noesOf(read);
  const refusesAll =
    finding !== undefined || misnamed.length > 0 || read.some(({ mayMeanAny }) => mayMeanAny);
  return {
    of: (id) => (refusesAll ? 'unreadable' : noes.get(id)),
    ids: [...noes.keys()],
    issues: [
      ...(finding ? [placed(finding, { file: folder })] : []),
      ...misnamed,
      ...read.flatMap(({ file, findings, lineOf }) =>
        findings.map((each) => placed(each, { file: `${folder}/${file}`, lineOf })),
      ),
    ],
  };
}

/** A folder beside this one that someone may have meant for it. */
async function misnamedFolders(contentDir: string): Promise<Issue[]> {
  const { entries } = await listFolder(contentDir);
  return entries
    .filter(
      ({ name, type }) => type !== 'file' && name !== folder && nearest(name, [folder]) === folder,
    )
    .map(({ name }) => placed(misnamedFolder, { file: name }));
}

const misnamedFolder: Finding = {
  rule: 'removals-misnamed',
  severity: 'error',
  message: 'This may be meant as the folder `removals`, so every story is held back.',
  hint: 'Name it removals, or give it a name that is nothing like it.',
};
