import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { openGuard } from '../../../src/library/guard/open-guard.ts';
import { reviewOpenings } from '../../../src/review/openings/review-openings.ts';
import { openCache } from '../../../src/runtime/cache.ts';
import type { Issue } from '../../../src/story/issue.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import { put } from '../content-folder.ts';
import { bareGit } from '../git.ts';
import { newFolder } from '../run.ts';
import type { PastState } from './any-steps.ts';
import { writeFiles, type Files } from './model-library.ts';

const cache = await openCache(`${newFolder()}/review.json`);

/**
 * Lists the errors for stories that a change newly shows although somebody did not agree. Each earlier
 * state of the library becomes a commit.
 *
 * @param past every state of the main line, the oldest first
 */
export async function refusedOpenings(
  past: readonly PastState[],
  after: Files,
  day: PlainDate,
): Promise<Issue[]> {
  const contentDir = newFolder();
  try {
    const git = (args: readonly string[], input = '') =>
      execFileSync('git', args, { cwd: contentDir, env: bareGit, input });
    git(['init', '--quiet', '--template=', '--initial-branch=main']);
    git(['fast-import', '--quiet'], past.map(writeCommit).join(''));
    git(['read-tree', 'HEAD']);
    for (const [path, text] of after) put(contentDir, path, text);
    const { guard } = openGuard(undefined);
    const tools = { cache, rulesKey: 'one', reviewKey: 'one', guard };
    const { refusals } = await reviewOpenings(contentDir, 'HEAD', day, [], tools);
    return refusals;
  } finally {
    rmSync(contentDir, { recursive: true });
  }
}

/** Writes one commit in the format of `git fast-import`. */
function writeCommit({ day, library }: PastState): string {
  const seconds = Date.parse(`${day}T12:00:00Z`) / 1000;
  const sized = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  return [
    'commit refs/heads/main\n',
    `committer Somebody <somebody@home.example> ${seconds} +0000\n`,
    sized('A change'),
    'deleteall\n',
    ...[...writeFiles(library)].map(([path, text]) => `M 100644 inline ${path}\n${sized(text)}`),
    '\n',
  ].join('');
}
