import { join } from 'node:path';
import { placed, type Finding, type Issue } from '../story/issue.ts';
import { removal, type Removal } from '../story/schema/lists.ts';
import { isStoryId } from '../story/story-id.ts';
import { nearest } from '../story/suggest.ts';
import { checkShape } from '../story/source/problems.ts';
import { readYaml } from '../story/source/yaml.ts';
import { listEverything, listFolder, readText } from './folder.ts';
import { largestText } from './limits.ts';

/** The recorded noes. */
export interface Removals {
  /** The no to a story, if there is one. */
  of: (id: string) => Removal | 'unreadable' | undefined;
  /** Every id a no is recorded for. */
  ids: string[];
  issues: Issue[];
}

/** What one thing lying among the removals says. */
interface ReadRemoval {
  /** The story it speaks of, and what it says, where all of it can be read. */
  removal?: Removal;
  /** Ids it may speak of, where it cannot. */
  mayMean: string[];
  /** Whether it may speak of any story at all. */
  mayMeanAny: boolean;
  issues: Issue[];
}

const folder = 'removals';
/** What systems and people leave in folders, and what nobody means as a no. */
const noRemoval = /^(?:\.gitkeep|\.gitignore|\.DS_Store|Thumbs\.db|desktop\.ini|README\.md)$/;

/**
 * Reads `removals`. Whoever puts a file there means to take something down, so whatever is not
 * quite right, in its name, its place or its words, is a no to every story it could mean; and where
 * that cannot be told, to all of them.
 */
export async function readRemovals(contentDir: string): Promise<Removals> {
  const { files, finding } = await listEverything(join(contentDir, folder));
  const wanted = files.filter((file) => !noRemoval.test(file));
  const read = await Promise.all(wanted.map((file) => readRemoval(join(contentDir, folder), file)));
  const misnamed = await misnamedFolders(contentDir);
  const byId = new Map<string, Removal | 'unreadable'>([
    ...read.flatMap((each) => (each.removal ? [[each.removal.id, each.removal] as const] : [])),
    ...read.flatMap(({ mayMean }) => mayMean.map((id) => [id, 'unreadable'] as const)),
  ]);
  const refusesAll =
    finding !== undefined || misnamed.length > 0 || read.some(({ mayMeanAny }) => mayMeanAny);
  return {
    of: (id) => (refusesAll ? 'unreadable' : byId.get(id)),
    ids: [...byId.keys()],
    issues: [
      ...(finding ? [placed(finding, { file: folder })] : []),
      ...misnamed,
      ...read.flatMap(({ issues }) => issues),
    ],
  };
}

async function readRemoval(path: string, file: string): Promise<ReadRemoval> {
  const place = { file: `${folder}/${file}` };
  const { text = '', finding } = await readText(path, file, largestText);
  const { data, findings, lineOf } = readYaml(text);
  const checked = findings.length > 0 ? { data: undefined, findings } : checkShape(removal, data);
  const isNamedSo = checked.data !== undefined && file === `${checked.data.id}.yaml`;
  if (checked.data && isNamedSo && !finding) {
    return { removal: checked.data, mayMean: [], mayMeanAny: false, issues: [] };
  }
  const mayMean = idsIn(`${file}\n${text}`);
  const wrong = finding
    ? [finding]
    : checked.findings.length > 0
      ? checked.findings
      : [misnamedFile];
  return {
    mayMean,
    mayMeanAny: mayMean.length === 0,
    issues: [
      ...wrong.map((each) => placed(each, { ...place, lineOf })),
      ...(mayMean.length === 0 ? [placed(meansAny, place)] : []),
    ],
  };
}

/** Every word that could be a story's id, whatever its case. */
function idsIn(text: string): string[] {
  return [...new Set(text.toLowerCase().split(/[^a-z0-9]+/))].filter(isStoryId);
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

const misnamedFile: Finding = {
  rule: 'id-unlike-file',
  severity: 'error',
  message:
    'The name of the removal’s file is not the `id` in it with .yaml behind, so it is a no to both.',
  hint: 'Name the file after the story it takes down, as in k7m2qx.yaml, directly in `removals`.',
};

const meansAny: Finding = {
  rule: 'removal-unclear',
  severity: 'error',
  message:
    'A removal lies there, and no story’s id can be found in it, so every story is held back.',
  hint: 'Name the file after the story it takes down, as in k7m2qx.yaml, or take it out if it is no removal.',
};

const misnamedFolder: Finding = {
  rule: 'removals-misnamed',
  severity: 'error',
  message: 'This may be meant as the folder `removals`, so every story is held back.',
  hint: 'Name it removals, or give it a name that is nothing like it.',
};
