import type { Unseen } from '../checks/texts.ts';
import { parseBody, type Written } from '../story/body/parse.ts';
import type { FieldPath, Finding } from '../story/issue.ts';
import { noFrontMatter } from '../story/source/entry.ts';
import { splitSource } from '../story/source/split.ts';
import { readYaml } from '../story/source/yaml.ts';
import { linkFinding, listFolder, readText } from './folder.ts';
import type { StoryFolder } from './folders.ts';
import { largestText } from '../story/limits.ts';
import { unseenIn } from './unseen.ts';

/** The one file a story is written in. */
export const storyFile = 'index.mdx';

/** A story's file as it was read, whether or not it is any good. */
export interface StoryRead {
  folder: StoryFolder;
  /** Whether the folder has no story's file at all. */
  isEmpty: boolean;
  /** The front matter as plain data, where the YAML could be read. */
  data?: unknown;
  /** The text below the front matter. */
  written?: Written;
  /** The names of the files that lie beside it. */
  files: string[];
  /** What lies there for nobody to be shown. */
  unseen?: readonly Unseen[];
  findings: Finding[];
  lineOf: (path: FieldPath) => number | undefined;
}

/** Reads the file a story is written in. */
export async function readStory(folder: StoryFolder): Promise<StoryRead> {
  const { links, files } = await besideStory(folder);
  const unread = (finding: Finding) => ({
    folder,
    isEmpty: finding.rule === 'file-missing',
    files,
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
    written: { ...parsed, source: split.body, firstLine: split.bodyLine },
    files,
    unseen: await unseenIn(folder.path, split, data, files),
    findings: [...links, ...findings, ...parsed.findings],
    lineOf,
  };
}

/** Reads a story's front matter alone, for who knows already what the rest of the file says. */
export async function readFront({
  path,
}: StoryFolder): Promise<Pick<StoryRead, 'data' | 'lineOf'>> {
  const { text } = await readText(path, storyFile, largestText);
  const split = text === undefined ? undefined : splitSource(text);
  return split ? readYaml(split.yaml, split.yamlLine) : { lineOf: () => undefined };
}

/** What lies beside a story. A link among its files may bring in anything at all. */
async function besideStory({ path }: StoryFolder): Promise<{ links: Finding[]; files: string[] }> {
  const { entries } = await listFolder(path);
  return {
    links: entries.filter(({ type }) => type === 'link').map(() => linkFinding),
    files: entries
      .filter(({ name, type }) => type === 'file' && name !== storyFile)
      .map(({ name }) => name),
  };
}
