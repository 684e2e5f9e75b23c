import type { UnpublishedText } from '../checks/texts/story-texts.ts';
import { parseBody, type ParsedText } from '../story/body/parse-body.ts';
import type { FieldPath, Finding } from '../story/issue.ts';
import { frontMatterMissing } from '../story/source/parse-entry.ts';
import { splitSource } from '../story/source/split-source.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';
import { symbolicLink, listFolder, readTextFile } from '../runtime/plain-files.ts';
import { checkStoryBudget } from './check-story-budget.ts';
import type { StoryFolder } from './story-folders.ts';
import { largestText } from '../story/size-limits.ts';
import { findUnpublishedText } from './unpublished-text.ts';

/** The name of the file that holds a story. */
export const storyFileName = 'index.mdx';

/** The contents of a story's file and folder, valid or not. */
export interface StorySource {
  folder: StoryFolder;
  /** Whether the folder has no story's file. */
  isEmpty: boolean;
  /** The whole text of a file without a front matter. */
  unsplit?: string;
  /** The text of the front matter; undefined if the file has none. */
  frontMatter?: string;
  /** The front matter as plain data; undefined if the YAML could not be read. */
  data?: unknown;
  /** The text below the front matter. */
  written?: ParsedText;
  /** Whether the folder is over the budget. Then only the story's own file is read. */
  isOverBudget: boolean;
  /** The names of the other files in the folder. */
  files: string[];
  /** The paths of all files in the folder and below it. */
  allFiles: string[];
  /** Text in the folder that is never shown. */
  unpublished?: readonly UnpublishedText[];
  findings: Finding[];
  lineOf: (path: FieldPath) => number | undefined;
}

/** Reads a story's file. Every problem with the file becomes a finding. */
export async function readStory(folder: StoryFolder): Promise<StorySource> {
  const { findings: listFindings, ...listed } = await listStoryFiles(folder);
  const withoutText = (finding: Finding): StorySource => ({
    folder,
    ...listed,
    isEmpty: finding.rule === 'file-missing',
    findings: [...listFindings, finding],
    lineOf: () => undefined,
  });
  const { text, finding } = await readTextFile(folder.path, storyFileName, largestText);
  if (text === undefined) return withoutText(finding);
  const split = splitSource(text);
  if (!split) return { ...withoutText(frontMatterMissing), unsplit: text };
  const { data, findings, lineOf } = parseYaml(split.yaml, split.yamlLine);
  const parsed = parseBody(split.body, split.bodyLine);
  const unread = await findUnpublishedText(folder.path, split, data, listed.files);
  return {
    folder,
    ...listed,
    isEmpty: false,
    frontMatter: split.yaml,
    data,
    written: { ...parsed, source: split.body, firstLine: split.bodyLine },
    unpublished: unread.unpublished,
    findings: [...listFindings, ...findings, ...parsed.findings, ...unread.findings],
    lineOf,
  };
}

/** Reads only a story's front matter. */
export async function readFrontMatter({
  path,
}: StoryFolder): Promise<Pick<StorySource, 'data' | 'lineOf'>> {
  const { text } = await readTextFile(path, storyFileName, largestText);
  const split = text === undefined ? undefined : splitSource(text);
  return split ? parseYaml(split.yaml, split.yamlLine) : { lineOf: () => undefined };
}

/**
 * Lists the files of a story. Refuses a symbolic link, because it may lead to any file. If the
 * folder is over the budget, lists only the story's own file.
 */
async function listStoryFiles({
  path,
}: StoryFolder): Promise<Pick<StorySource, 'isOverBudget' | 'files' | 'allFiles' | 'findings'>> {
  const { files: allFiles, finding } = await checkStoryBudget(path);
  if (!allFiles) {
    return { isOverBudget: true, files: [], allFiles: [storyFileName], findings: [finding] };
  }
  const { entries } = await listFolder(path);
  return {
    isOverBudget: false,
    files: entries
      .filter(({ name, type }) => type === 'file' && name !== storyFileName)
      .map(({ name }) => name),
    allFiles,
    findings: entries.filter(({ type }) => type === 'link').map(() => symbolicLink),
  };
}
