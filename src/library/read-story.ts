import { parseBody } from '../story/body/parse.ts';
import type { Body } from '../story/body/tree.ts';
import type { FieldPath, Finding } from '../story/issue.ts';
import { noFrontMatter } from '../story/source/entry.ts';
import { splitSource } from '../story/source/split.ts';
import { readYaml } from '../story/source/yaml.ts';
import { linkFinding, listFolder, readText } from './folder.ts';
import type { StoryFolder } from './folders.ts';
import { largestText } from '../story/limits.ts';

/** The one file a story is written in. */
export const storyFile = 'index.mdx';

/** A story's file as it was read, whether or not it is any good. */
export interface StoryRead {
  folder: StoryFolder;
  /** Whether the folder has no story's file at all. */
  isEmpty: boolean;
  /** The front matter as plain data, where the YAML could be read. */
  data?: unknown;
  /** The body, where nothing in it was refused. */
  body?: Body | undefined;
  findings: Finding[];
  lineOf: (path: FieldPath) => number | undefined;
}

/** Reads the file a story is written in. */
export async function readStory(folder: StoryFolder): Promise<StoryRead> {
  const links = await linksIn(folder);
  const unread = (finding: Finding) => ({
    folder,
    isEmpty: finding.rule === 'file-missing',
    findings: [...links, finding],
    lineOf: () => undefined,
  });
  const { text, finding } = await readText(folder.path, storyFile, largestText);
  if (text === undefined) return unread(finding);
  const split = splitSource(text);
  if (!split) return unread(noFrontMatter);
  const { data, findings, lineOf } = readYaml(split.yaml, split.yamlLine);
  const parsed = parseBody(split.body, split.bodyLine);
  return {
    folder,
    isEmpty: false,
    data,
    body: parsed.body,
    findings: [...links, ...findings, ...parsed.findings],
    lineOf,
  };
}

/** A link among a story's files may bring in anything at all. */
async function linksIn({ path }: StoryFolder): Promise<Finding[]> {
  const { entries } = await listFolder(path);
  return entries.filter(({ type }) => type === 'link').map(() => linkFinding);
}
