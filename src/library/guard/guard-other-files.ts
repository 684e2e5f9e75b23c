import { join } from 'node:path';
import { bodyText } from '../../story/body/body-text.ts';
import { parseBody } from '../../story/body/parse-body.ts';
import { toIssue, type Finding, type Issue } from '../../story/issue.ts';
import { largestText } from '../../story/size-limits.ts';
import { splitSource } from '../../story/source/split-source.ts';
import { parseYaml } from '../../story/source/parse-yaml.ts';
import { listFilesBelow, listFolder, readTextFile } from '../../runtime/plain-files.ts';
import type { NameGuard } from './name-guard.ts';
import {
  decodedForms,
  findGuardedPlaces,
  guardedNameFinding,
  guardedNameFindingAt,
  pathHasGuardedName,
} from './guarded-names.ts';

/** Finds whether a guarded name is in a file, or in the file’s name, which is part of addresses. */
export type FindGuardedName = (file: string) => 'in-it' | 'in-its-name' | undefined;

/** The guarded names in the files outside the stories: lists, settings and any other file. */
export interface GuardedFiles {
  /**
   * Finds a guarded name in a file, by the path in the content folder. A file with a guarded name
   * is not used.
   */
  findGuardedName: FindGuardedName;
  issues: Issue[];
}

/** Finds guarded names in everything in the content folder except the stories. */
export async function guardOtherFiles(
  guard: NameGuard | undefined,
  contentDir: string,
): Promise<GuardedFiles> {
  if (!guard) return { findGuardedName: () => undefined, issues: [] };
  const files = await listOtherFiles(contentDir);
  const issues = (
    await Promise.all(files.map((file) => checkFile(guard, contentDir, file)))
  ).flat();
  const guardedFiles = new Set(issues.map(({ file }) => file));
  const isGuardedPath = (path: string) => pathHasGuardedName(guard, path);
  return {
    findGuardedName: (file) =>
      guardedFiles.has(file) ? (isGuardedPath(file) ? 'in-its-name' : 'in-it') : undefined,
    // An issue must not quote the name of a file that contains a guarded name.
    issues: issues.map((issue) =>
      isGuardedPath(issue.file) ? { ...issue, file: parentFolder(issue.file) } : issue,
    ),
  };
}

function parentFolder(file: string): string {
  return file.split('/').slice(0, -1).join('/') || '.';
}

async function listOtherFiles(contentDir: string): Promise<string[]> {
  const { entries } = await listFolder(contentDir);
  const files = entries.map(async ({ name, type }) => {
    if (name === 'stories' || type === 'link' || type === 'other') return [];
    if (type === 'file') return [name];
    return (await listFilesBelow(join(contentDir, name))).files.map((file) => `${name}/${file}`);
  });
  return (await Promise.all(files)).flat();
}

async function checkFile(guard: NameGuard, contentDir: string, file: string): Promise<Issue[]> {
  const { text = '' } = await readTextFile(contentDir, file, largestText);
  const inSource = findGuardedPlaces(guard, text).map(guardedNameFindingAt);
  const findings: Finding[] = [
    ...(inSource.length > 0 ? inSource : findInShownText(guard, text)),
    ...(pathHasGuardedName(guard, file)
      ? [guardedNameFinding('In the name of a file or a folder here')]
      : []),
  ];
  return findings.map((finding) => toIssue(finding, { file }));
}

/**
 * Finds names that are only in the text as readers see it, since the source has character
 * references or emphasis inside the name.
 */
function findInShownText(guard: NameGuard, source: string): Finding[] {
  const split = splitSource(source);
  const { data } = parseYaml(split?.yaml ?? source);
  const { body } = parseBody(split?.body ?? '');
  const texts = [...collectStrings(data), ...(body ? [bodyText(body)] : [])];
  return texts.flatMap(decodedForms).some((text) => guard.find(text).length > 0)
    ? [guardedNameFinding('In a text as it is shown')]
    : [];
}

function collectStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(collectStrings);
}
