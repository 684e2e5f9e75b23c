import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLessOfANo } from './add-no.ts';
import { largestText } from '../story/limits.ts';
import { readRemoval } from '../story/source/removal.ts';
import { splitSource } from '../story/source/split.ts';
import { readYaml } from '../story/source/yaml.ts';
import { isStoryId } from '../story/story-id.ts';
import { validate } from '../story/validate.ts';
import { kinds } from '../story/vocabulary.ts';
import { sameButNarrower } from './changed.ts';
import { nulls, since, type Since } from './since.ts';

/** The files of a whole repository that changed, and which of them are more than a no. */
export interface Narrowing {
  files: string[];
  more: string[];
}

/**
 * Whether a change may be merged with nobody's approval, since all of it is a no: a removal that
 * is added or says more, a story's file that only narrows consent. This is stricter than what `--changed` lets
 * pass. Nothing else may have changed anywhere in the repository; a deletion never counts, since
 * it can free what two files held back; and no story may be mended, since it would begin to show.
 *
 * @throws Error where the content folder is in no git repository, or the commit is unknown
 */
export function narrowingSince(contentDir: string, ref: string): Narrowing {
  const from = since(contentDir, ref);
  const changed = changedFiles(from);
  const more = changed.filter((file) => !isNo(file, contentDir, from));
  return { files: changed.map(({ path }) => path), more: more.map(({ path }) => path) };
}

interface ChangedFile {
  path: string;
  /** What git calls the change and what the file was and is, as in `M 100644 100644`. */
  how: string;
}

function changedFiles({ git, commit }: Since): ChangedFile[] {
  const whole = ['--no-renames', '--no-abbrev', '--ignore-submodules=none', commit, '--', ':/'];
  const listed = nulls(git('diff', '--raw', '-z', ...whole));
  const tracked = listed.flatMap((header, place) => {
    const [was, is, , , status] = header.slice(1).split(' ');
    const path = listed[place + 1];
    return place % 2 === 0 && path !== undefined ? { path, how: [status, was, is].join(' ') } : [];
  });
  const untracked = nulls(
    git('ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', ':/'),
  );
  return [...tracked, ...untracked.map((path) => ({ path, how: 'unknown to git' }))];
}

const added = 'A 000000 100644';
const modified = 'M 100644 100644';
const storyPath = new RegExp(`^stories/(${kinds.join('|')})/[^/]+/index\\.mdx$`);
const removalPath = /^removals\/([^/]+)\.yaml$/;

function isNo({ path, how }: ChangedFile, contentDir: string, from: Since): boolean {
  if (!path.startsWith(from.prefix)) return false;
  const file = path.slice(from.prefix.length);
  // However broken it is within, it speaks of the story it is named after.
  const [, removed] = removalPath.exec(file) ?? [];
  if (removed !== undefined) {
    return (
      isStoryId(removed) &&
      (how === added || (how === modified && onlyAdds(file, contentDir, from)))
    );
  }
  if (how !== modified || !storyPath.test(file)) return false;
  const was = from.before(file) ?? '';
  const now = readFileSync(join(contentDir, file), 'utf8');
  return sameButNarrower(was, now) && !mends(was, now, file);
}

/** Whether a removal says all it did, and perhaps more. */
function onlyAdds(file: string, contentDir: string, { before }: Since): boolean {
  const name = file.slice('removals/'.length);
  const { removal: was } = readRemoval(name, before(file) ?? '');
  const { removal: now } = readRemoval(name, readFileSync(join(contentDir, file), 'utf8'));
  return was !== undefined && now !== undefined && !isLessOfANo(was, now);
}

/** An earlier date or one use fewer can put right what held a story back. */
function mends(was: string, now: string, file: string): boolean {
  const wasReadable = Buffer.byteLength(was) <= largestText && !was.includes('\uFFFD');
  return !(wasReadable && isValid(was, file)) && isValid(now, file);
}

function isValid(text: string, file: string): boolean {
  const kind = kinds.find((each) => each === file.split('/')[1]);
  const { data } = readYaml(splitSource(text)?.yaml ?? '');
  return kind !== undefined && validate(data, kind).data !== undefined;
}
