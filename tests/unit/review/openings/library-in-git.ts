import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openCache, type Cache } from '../../../../src/runtime/cache.ts';
import { reviewOpenings } from '../../../../src/review/openings/review-openings.ts';
import type { Issue } from '../../../../src/story/issue.ts';
import { approvalIn, editStory, put, putLists, putStory } from '../../../support/content-folder.ts';
import { bareGit } from '../../../support/git.ts';
import { newFolder } from '../../../support/run.ts';
import {
  ownFingerprint,
  ownWordsFingerprint,
  today,
  type Typed,
} from '../../../support/valid-story.ts';

/** The day on which the stories of the library came to the main line. */
export const firstDay = '2026-06-02';

/** A library in a git repository whose commits have days. */
export interface LibraryInGit {
  dir: string;
  git: (day: string, ...args: string[]) => string;
  /** Commits everything to the main line on a day. */
  commit: (day: string) => void;
  /** Changes the front matter of a story. */
  edit: (id: string, change: (data: Typed) => void) => void;
  /** Changes the words of a story, and the fingerprint of every approval with them. */
  rewrite: (id: string, change: (source: string) => string) => Promise<void>;
  replace: (file: string, from: string, to: string) => void;
  remove: (path: string) => void;
  /** Reviews the change since the last commit: the refused stories, and the kinds of opening. */
  review: (
    known?: Issue[],
    contentDir?: string,
  ) => Promise<{ refused: string[]; opened: string[]; messages: string[] }>;
}

let cache: Promise<Cache<unknown>> | undefined;

/** Opens a copy of a library, so that its repository is made only once. */
export function openCopy(from: string): LibraryInGit {
  const dir = newFolder();
  cpSync(from, dir, { recursive: true });
  return openLibrary(dir);
}

/** Makes the library that the tests change. */
export async function makeLibrary(): Promise<LibraryInGit> {
  const library = openLibrary(newFolder());
  const { dir } = library;
  putLists(dir);
  const form = readFileSync(join(dir, 'consent-forms/2026-01.mdx'), 'utf8');
  put(dir, 'consent-forms/2026-02.mdx', form.replace('uses, audience,', 'uses,'));
  put(dir, 'consent-forms/2026-03.mdx', form.replace('2026-01-01', '2026-03-01'));
  const notIdentifiable = (data: Typed) =>
    (peopleIn(data)[2] = {
      part: 'mentioned',
      description: 'her mum',
      position: 'not-identifiable',
    });
  await putStory(dir, { id: 'k7m2qx', change: notIdentifiable });
  await putStory(dir, { id: 'topic22', change: (data) => everyConsent(data, 'form', '2026-02') });
  await putStory(dir, { id: 'later22', change: (data) => everyConsent(data, 'form', '2026-03') });
  await putStory(dir, {
    id: 'answer2',
    change: (data) => (data['principles'] = { voice: 'Robin told it aloud, in her own words.' }),
  });
  library.git(firstDay, 'init', '--quiet', '--template=', '--initial-branch=main');
  library.commit(firstDay);
  return library;
}

/** Sets a field in the consent of everyone with a say. */
function everyConsent(data: Typed, field: string, value: unknown): void {
  for (const consent of consentsOf(data)) consent[field] = value;
}

/** Sets the day of everyone's release, and shows the story after the time to think again. */
export function releaseAgain(day: string): (data: Typed) => void {
  return (data) => {
    data['publishFrom'] = '2026-11-10';
    for (const consent of consentsOf(data)) (consent['release'] as Typed)['on'] = day;
  };
}

/** Sets the day of the safeguarding review. */
export function reviewAgain(day: string): (data: Typed) => void {
  return (data) => {
    (data['safeguarding'] as Typed)['reviewedOn'] = day;
  };
}

/** The people of a front matter. */
export function peopleIn(data: Typed): Typed[] {
  return data['people'] as Typed[];
}

/** The consent of everyone with a say. */
export function consentsOf(data: Typed): Typed[] {
  return peopleIn(data).flatMap(({ consent }) => (consent ? [consent as Typed] : []));
}

/** Opens a content folder that is, or will be, a git repository. */
export function openLibrary(dir: string): LibraryInGit {
  const path = (id: string) => join(dir, 'stories/young-person', id, 'index.mdx');
  const runGit = (day: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], {
      cwd: dir,
      encoding: 'utf8',
      env: { ...bareGit, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const write = (file: string, change: (text: string) => string) => {
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`Nothing changes in ${file}.`);
    writeFileSync(file, after);
  };
  return {
    dir,
    git: runGit,
    commit: (day) => {
      runGit(day, 'add', '--all');
      runGit(day, 'commit', '--quiet', '--message', 'A change');
    },
    edit: (id, change) => editStory(dir, id, change),
    rewrite: async (id, change) => {
      const place = `stories/young-person/${id}`;
      const pattern = /(wordsFingerprint: )?\b(?:[0-9A-Z]{4}-){3}[0-9A-Z*~$=]/g;
      write(path(id), (text) =>
        change(text).replace(pattern, (_, words: string | undefined) =>
          words === undefined ? ownFingerprint : `${words}${ownWordsFingerprint}`,
        ),
      );
      const approve = await approvalIn(dir, place, { kind: 'young-person', id });
      write(path(id), approve);
    },
    replace: (file, from, to) => write(join(dir, file), (text) => text.replace(from, to)),
    remove: (file) => rmSync(join(dir, file), { recursive: true }),
    review: async (known = [], contentDir = dir) => {
      const tools = {
        cache: await (cache ??= openCache(join(dir, 'no-cache.json'))),
        rulesKey: '',
        reviewKey: '',
        guard: undefined,
      };
      const { refusals, opened } = await reviewOpenings(contentDir, 'HEAD', today, known, tools);
      return {
        refused: refusals.map(({ id = '' }) => id),
        opened: opened.flatMap(({ id = '', opens }) => [
          ...new Set(opens.map(({ kind }) => `${id} ${kind}`)),
        ]),
        messages: refusals.map(({ message, hint }) => `${message} ${hint}`),
      };
    },
  };
}
