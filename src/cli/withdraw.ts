import { parseArgs } from 'node:util';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { isStoryId } from '../story/story-id.ts';
import { joinWithOr, suggestWord } from '../story/suggest-word.ts';
import { uses, type Use } from '../story/vocabulary.ts';
import { withdrawalWords } from '../words/withdrawal-en-gb.ts';
import { runCommand } from './run-command.ts';
import { chooseStory } from './withdraw/choose-story.ts';
import { commitLine, writeConfirmation, type CommitOutcome } from './withdraw/commit-outcome.ts';
import { commitRemoval, isCommitFailure } from './withdraw/commit-removal.ts';
import {
  confirmHostTakeDown,
  recordRemoval,
  type RecordedRemoval,
  type RemovalRequest,
} from './withdraw/record-removal.ts';
import { writeWithdrawalReport } from './withdraw/withdrawal-report.ts';

const { errors } = withdrawalWords;
const notWanted: CommitOutcome = { commit: undefined, reason: 'not-wanted' };

// npm run withdraw -- <id> [--use <use>…] [--pause] [--no-commit]: records a removal of a story or
// of some of its uses, commits it, and prints what remains to be done by hand. Needs no network.
// Needs only the id of the story, the code of a receipt, or what the story is called or about.
// npm run withdraw -- <id> --host-taken-down: records that the host shows its recording no longer.
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      use: { type: 'string', multiple: true, default: [] },
      pause: { type: 'boolean', default: false },
      'no-commit': { type: 'boolean', default: false },
      'host-taken-down': { type: 'boolean', default: false },
    },
  });
  // A mistake in another variable must not keep a story on the site, so the command reads only
  // these variables.
  const { AS_OF, CONTENT_DIR } = process.env;
  const { contentDir, on } = readOptions({ AS_OF, CONTENT_DIR }, dayInLondon(new Date()));
  const request = {
    id: await findStoryId(contentDir, positionals),
    on,
    uses: values.use.map(parseUse),
    pause: values.pause,
  };
  const isUncommitted = values['no-commit'];
  if (!values['host-taken-down']) return withdraw(contentDir, request, isUncommitted);
  if (request.pause || request.uses.length > 0) throw new Error(errors.hostConfirmedAlone);
  return confirm(contentDir, request, isUncommitted);
});

/** Records a removal, and reports it. Returns the exit code. */
async function withdraw(
  contentDir: string,
  request: RemovalRequest,
  isUncommitted: boolean,
): Promise<number> {
  const removal = await recordRemoval(contentDir, request);
  const commit = isUncommitted
    ? notWanted
    : await commitRemoval(contentDir, request.id, removal, process.env);
  const siteUrl = process.env['SITE_URL'];
  console.log(await writeWithdrawalReport(contentDir, request, removal, commit, siteUrl));
  return exitCode(removal, commit);
}

/** Records that a host has taken a recording down, and reports it. Returns the exit code. */
async function confirm(
  contentDir: string,
  { id, on }: RemovalRequest,
  isUncommitted: boolean,
): Promise<number> {
  const removal = await confirmHostTakeDown(contentDir, id, on);
  const message = withdrawalWords.commit.hostTakenDown(id);
  const commit = isUncommitted
    ? notWanted
    : await commitRemoval(contentDir, id, removal, process.env, message);
  console.log(writeConfirmation(on, removal, commit));
  return exitCode(removal, commit);
}

function exitCode(removal: RecordedRemoval, commit: CommitOutcome): number {
  if (!isCommitFailure(commit)) return 0;
  console.error(commitLine(commit, removal));
  return 1;
}

/**
 * Finds the story that somebody means: by its id, which may be in capitals, or part of an address or
 * of a path; by the code of a receipt; or by what it is called or about.
 */
async function findStoryId(contentDir: string, positionals: readonly string[]): Promise<string> {
  if (positionals.length === 0) throw new Error(errors.noCode);
  const ids = positionals.map(readStoryId);
  if (ids.length > 1 && !ids.includes(undefined)) throw new Error(errors.severalCodes);
  if (ids.length === 1 && ids[0] !== undefined) return ids[0];
  return chooseStory(contentDir, positionals.join(' '));
}

function readStoryId(text: string): string | undefined {
  const parts = text.toLowerCase().split(/[/\\?#]/);
  const [id, ...others] = parts
    .map((part) => part.replace(/\.(?:json|yaml)$/, ''))
    .filter(isStoryId);
  return others.length === 0 ? id : undefined;
}

function parseUse(text: string): Use {
  const known = uses.find((use) => use === text);
  if (known) return known;
  throw new Error(errors.unknownUse(suggestWord(text, uses), joinWithOr(uses)));
}
