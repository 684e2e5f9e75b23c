import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basename, dirname } from 'node:path/posix';
import { isLessOfANo } from './add-no.ts';
import { narrows } from './narrows.ts';
import { wholeLibrary } from '../library/check-library.ts';
import { storyFile } from '../library/read-story.ts';
import { readRemoval } from '../story/source/removal.ts';
import { splitSource } from '../story/source/split.ts';
import { readYaml } from '../story/source/yaml.ts';
import type { Issue } from '../story/issue.ts';
import { leavesNoBehind, leavesNothing, movedFrom } from './moved.ts';
import { nulls, since, type Since } from './since.ts';
import { wideningIn } from './widening.ts';

type Before = Since['before'];
const storyPath = /^stories\/[^/]+\/[^/]+\/index\.mdx$/;

/** What changed in the content folder since a commit. */
export interface Changes {
  /** Paths within the content folder: story folders, and files beside the stories. */
  places: Set<string>;
  /** Those of them whose change only narrows consent. */
  narrowing: Set<string>;
  /** What only a comparison shows: a removal that is gone, a consent that grew. */
  issues: Issue[];
}

/**
 * What changed since `ref`, in the work tree as it lies there.
 *
 * @throws Error where the content folder is in no git repository, or the commit is unknown
 */
export function changesSince(contentDir: string, ref: string): Changes {
  const { git, commit, before } = since(contentDir, ref);
  const listed = [
    ...nulls(git('diff', '--name-only', '-z', '--no-renames', '--relative', commit, '--', '.')),
    ...nulls(git('ls-files', '-z', '--others', '--exclude-standard', '--', '.')),
  ];
  const files = [...new Set(listed)];
  const places = new Set(files.map(placeOf));
  const narrowing = [...places].filter((place) =>
    onlyNarrows(
      contentDir,
      place,
      files.filter((file) => placeOf(file) === place),
      before,
    ),
  );
  const issues = files.flatMap((file) => comparison(contentDir, file, files, before));
  return { places, narrowing: new Set(narrowing), issues };
}

/**
 * The issues of what changed. Where a change only narrows consent its errors are told as
 * warnings, so that nothing holds a no up.
 */
export function issuesOfChanges(issues: readonly Issue[], changes: Changes): Issue[] {
  const { places, narrowing } = changes;
  const isChanged = (file: string) =>
    file === wholeLibrary || [...places].some((place) => isSamePlace(place, placeOf(file)));
  const isNo = (file: string) =>
    file === wholeLibrary ? places.size === narrowing.size : narrowing.has(placeOf(file));
  const told = issues
    .filter(({ file }) => isChanged(file))
    .map((issue) =>
      issue.severity === 'error' && isNo(issue.file)
        ? { ...issue, severity: 'warning' as const }
        : issue,
    );
  return [...told, ...changes.issues];
}

/** Whether one is the other, or lies in it: a folder's issue is about all that is in it. */
function isSamePlace(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function comparison(
  contentDir: string,
  file: string,
  files: readonly string[],
  before: Before,
): Issue[] {
  const path = join(contentDir, file);
  if (file.startsWith('removals/')) {
    if (!existsSync(path)) return [reopened(file)];
    return isWeaker(file, before(file), readFileSync(path, 'utf8')) ? [weakened(file)] : [];
  }
  if (!storyPath.test(file)) return [];
  const was = before(file);
  if (!existsSync(path)) return leavesNothing(contentDir, file, was) ? [forgotten(file)] : [];
  const now = readFileSync(path, 'utf8');
  const stories = files.filter((each) => storyPath.test(each));
  if (was !== undefined) return wideningIn(file, was, now);
  const earlier = movedFrom(contentDir, file, now, stories, before);
  return [
    ...(leavesNoBehind(contentDir, file, now, earlier) ? [leftBehind(file)] : []),
    ...earlier.flatMap((each) => wideningIn(file, each.was, now)),
  ];
}

/** Whether a removal says less than it did. One that cannot be read says all there is to say. */
function isWeaker(file: string, was: string | undefined, now: string): boolean {
  const name = basename(file);
  const before = was === undefined ? undefined : readRemoval(name, was).removal;
  const { removal: after } = readRemoval(name, now);
  return before !== undefined && after !== undefined && isLessOfANo(before, after);
}

function weakened(file: string): Issue {
  return {
    rule: 'removal-weakened',
    severity: 'error',
    file,
    message: 'A removal says less than it did: an earlier day, or fewer uses.',
    hint: 'Put it back. A release given after it reopens the story all the same.',
  };
}

function leftBehind(file: string): Issue {
  return {
    rule: 'removal-weakened',
    severity: 'error',
    file,
    message:
      'The story has moved to another id, and a removal that lies there for the old one does not reach it.',
    hint: 'Move it back, or say no to the new id as well. A release given after it reopens the story all the same.',
  };
}

/** A no that stood in the story's own file alone goes with it. */
function forgotten(file: string): Issue {
  const id = basename(dirname(file));
  return {
    rule: 'removal-missing',
    severity: 'warning',
    file,
    message:
      'Someone had said no in this story, and nothing that stays says so: brought back from elsewhere, it would be taken for a new one.',
    hint: `Record it with \`npm run withdraw -- ${id}\`.`,
  };
}

function reopened(file: string): Issue {
  return {
    rule: 'removal-deleted',
    severity: 'error',
    file,
    message: 'A removal is deleted, which would show again what someone said no to.',
    hint: 'Put it back. A release given after it reopens the story all the same.',
  };
}

/** A story's folder for what lies in one; otherwise the file itself. */
function placeOf(file: string): string {
  return /^stories\/[^/]+\/[^/]+(?=\/|$)/.exec(file)?.[0] ?? file;
}

function onlyNarrows(
  contentDir: string,
  place: string,
  files: readonly string[],
  before: Before,
): boolean {
  // A removal that is added, however broken, is a no; one that is changed may be less of one.
  if (place.startsWith('removals/')) {
    return existsSync(join(contentDir, place)) && before(place) === undefined;
  }
  const file = `${place}/${storyFile}`;
  if (!place.startsWith('stories/')) return false;
  const was = before(file);
  if (was === undefined) return false;
  if (!existsSync(join(contentDir, file))) return true;
  if (files.some((each) => each !== file)) return false;
  return sameButNarrower(was, readFileSync(join(contentDir, file), 'utf8'));
}

/** Whether a story's file says the same as before, but for what narrows consent. */
export function sameButNarrower(was: string, now: string): boolean {
  const before = splitSource(was);
  const after = splitSource(now);
  if (before?.body !== after?.body) return false;
  const dataBefore = readYaml(before?.yaml ?? '').data;
  return dataBefore !== undefined && narrows(dataBefore, readYaml(after?.yaml ?? '').data);
}
