import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import {
  nameReadingCopy,
  type ReadingCopyFile,
  type ReadingCopyQuestion,
} from '../checks/reading-copy-file.ts';
import { localBranch } from '../desk-settings/desk-backend.ts';
import type { PageParts } from '../exports/reading-copy/copy-page.ts';
import { outputParts, runGitSync, type Git } from '../runtime/git.ts';
import { bundleCopyParts } from '../site/reading-copy/bundle-copy-parts.ts';
import { makeReadingCopy } from '../site/reading-copy/make-reading-copy.ts';
import type { PlainDate } from '../story/plain-date.ts';
import type { DeskResponse } from './decap-server.ts';
import { hasDraft, toDraftBranch } from './draft-branches.ts';

/** What a reading copy needs beside the story: the settings, the lists and the removals. */
const besideStory = ['library.yaml', 'principles', 'consent-forms', 'removals'];

let parts: Promise<PageParts> | undefined;

/** Answers a request for a reading copy with the copy, or with the reason why there is none. */
export async function answerDraftCopy(
  git: Git,
  contentPath: string,
  question: ReadingCopyQuestion,
  on: PlainDate,
): Promise<DeskResponse> {
  return makeDraftCopy(git, contentPath, question, on).then(
    (data) => ({ status: 200, data }),
    (cause: unknown) => ({
      status: 409,
      data: { error: cause instanceof Error ? cause.message : String(cause) },
    }),
  );
}

/**
 * Makes the reading copy of a story as the desk has saved it: of its draft, or of the published
 * story if it has none.
 *
 * @param git git in the work tree of the desk. Nothing is written there
 * @param contentPath the content folder within the repository
 * @throws Error that says why there is no copy
 */
async function makeDraftCopy(
  git: Git,
  contentPath: string,
  { collection, slug, isEasyRead }: ReadingCopyQuestion,
  on: PlainDate,
): Promise<ReadingCopyFile> {
  const branch = toDraftBranch(collection, slug);
  const tip = (await hasDraft(git, branch)) ? branch : localBranch;
  const [id = ''] = slug.split('/');
  // Only the person at this machine can read the folder, which exists as long as this takes.
  const contentDir = mkdtempSync(join(tmpdir(), 'reading-copy-'));
  try {
    const storyFolder = posix.join('stories', collection, id);
    await writeFiles(git, { tip, contentPath, contentDir }, [storyFolder]);
    await writeFiles(git, { tip: localBranch, contentPath, contentDir }, besideStory);
    const request = { contentDir, id, isEasyRead, on, isAfterNo: false };
    parts ??= bundleCopyParts('reading-copy');
    const { html, fingerprint } = await makeReadingCopy(request, await parts);
    return { name: nameReadingCopy(id, fingerprint, isEasyRead), html };
  } finally {
    rmSync(contentDir, { recursive: true, force: true });
  }
}

interface Place {
  tip: string;
  contentPath: string;
  contentDir: string;
}

/** Writes the files of some folders, as a commit has them, into a folder. Links are left out. */
async function writeFiles(
  git: Git,
  { tip, contentPath, contentDir }: Place,
  names: readonly string[],
): Promise<void> {
  const top = (await git('rev-parse', '--show-toplevel')).trim();
  const paths = names.map((name) => posix.join(contentPath, name));
  const entries = await outputParts(git('ls-tree', '-r', '-z', '--full-tree', tip, '--', ...paths));
  for (const entry of entries) {
    const [info = '', path = ''] = entry.split('\t');
    const [mode = '', , hash = ''] = info.split(' ');
    if (!mode.startsWith('100')) continue;
    const file = join(contentDir, posix.relative(contentPath, path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, runGitSync(top, ['cat-file', 'blob', hash]));
  }
}
