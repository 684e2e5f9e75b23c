import { join } from 'node:path';
import { fileWords } from '../../checks/texts/piece.ts';
import { plainText } from '../../story/body/plain-text.ts';
import { parseBody } from '../../story/body/parse.ts';
import { placed, type Finding, type Issue } from '../../story/issue.ts';
import { largestText } from '../../story/limits.ts';
import { splitSource } from '../../story/source/split.ts';
import { readYaml } from '../../story/source/yaml.ts';
import { listEverything, listFolder, readText } from '../folder.ts';
import type { Guard } from './guard.ts';
import { guardedAt, guardedName, seenIn } from './look.ts';
import { readingsOf } from './readings.ts';

/** Whether a name stands in a file, or in the file’s own name, which is shown in addresses. */
export type IsGuarded = (file: string) => 'in-it' | 'in-its-name' | undefined;

/** What was found in the files that are no stories: lists, settings, and whatever else lies there. */
export interface GuardedBeside {
  /** Where a name was found in a file or its name, by its path in the content folder: none of them is used. */
  guarded: IsGuarded;
  issues: Issue[];
}

/** Looks for names that must never appear in everything in the content folder but the stories. */
export async function guardBeside(
  guard: Guard | undefined,
  contentDir: string,
): Promise<GuardedBeside> {
  if (!guard) return { guarded: () => undefined, issues: [] };
  const files = await filesBeside(contentDir);
  const looked = await Promise.all(files.map((file) => lookInto(guard, contentDir, file)));
  const issues = looked.flat();
  const found = new Set(issues.map(({ file }) => file));
  return {
    guarded: (file) =>
      found.has(file) ? (hasName(guard, file) ? 'in-its-name' : 'in-it') : undefined,
    issues: issues.map((issue) =>
      hasName(guard, issue.file) ? { ...issue, file: folderOf(issue.file) } : issue,
    ),
  };
}

/** The name of a file is not told where it is the name that must not appear. */
function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/') || '.';
}

async function filesBeside(contentDir: string): Promise<string[]> {
  const { entries } = await listFolder(contentDir);
  const files = entries.map(async ({ name, type }) => {
    if (name === 'stories' || type === 'link' || type === 'other') return [];
    if (type === 'file') return [name];
    return (await listEverything(join(contentDir, name))).files.map((file) => `${name}/${file}`);
  });
  return (await Promise.all(files)).flat();
}

async function lookInto(guard: Guard, contentDir: string, file: string): Promise<Issue[]> {
  const { text = '' } = await readText(contentDir, file, largestText);
  const written = seenIn(guard, text).map(guardedAt);
  const findings: Finding[] = [
    ...(written.length > 0 ? written : asShown(guard, text)),
    ...(hasName(guard, file) ? [guardedName('In the name of a file or a folder here')] : []),
  ];
  return findings.map((finding) => placed(finding, { file }));
}

/** What only a reader would see, where signs are written in code or words broken by emphasis. */
function asShown(guard: Guard, source: string): Finding[] {
  const split = splitSource(source);
  const { data } = readYaml(split?.yaml ?? source);
  const { body } = parseBody(split?.body ?? '');
  const texts = [...textsIn(data), ...(body ? [plainText(body)] : [])];
  return texts.flatMap(readingsOf).some((text) => guard.find(text).length > 0)
    ? [guardedName('In a text as it is shown')]
    : [];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function hasName(guard: Guard, path: string): boolean {
  const words = path.split('/').map(fileWords).join(' / ');
  return readingsOf(words).some((text) => guard.find(text).length > 0);
}
