import { parseArgs } from 'node:util';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { isStoryId } from '../story/story-id.ts';
import { joinWithOr, suggestWord } from '../story/suggest-word.ts';
import { uses, type Use } from '../story/vocabulary.ts';
import { withdrawalWords } from '../words/withdrawal-en-gb.ts';
import { runCommand } from './run-command.ts';
import { commitRemoval, isCommitFailure } from './withdraw/commit-removal.ts';
import { recordRemoval } from './withdraw/record-removal.ts';
import { commitLine, writeWithdrawalReport } from './withdraw/withdrawal-report.ts';

const { errors } = withdrawalWords;

// npm run withdraw -- <id> [--use <use>…] [--pause] [--no-commit]: records a removal of a story or
// of some of its uses, commits it, and prints what remains to be done by hand. Needs no network.
// Needs only the id of the story.
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      use: { type: 'string', multiple: true, default: [] },
      pause: { type: 'boolean', default: false },
      'no-commit': { type: 'boolean', default: false },
    },
  });
  // A mistake in another variable must not keep a story on the site, so the command reads only
  // these variables.
  const { AS_OF, CONTENT_DIR } = process.env;
  const { contentDir, on } = readOptions({ AS_OF, CONTENT_DIR }, dayInLondon(new Date()));
  const request = {
    id: parseStoryId(positionals),
    on,
    uses: values.use.map(parseUse),
    pause: values.pause,
  };
  const removal = await recordRemoval(contentDir, request);
  const commit = values['no-commit']
    ? ({ commit: undefined, reason: 'not-wanted' } as const)
    : await commitRemoval(contentDir, request.id, removal, process.env);
  const siteUrl = process.env['SITE_URL'];
  console.log(await writeWithdrawalReport(contentDir, request, removal, commit, siteUrl));
  if (!isCommitFailure(commit)) return 0;
  console.error(commitLine(commit, removal));
  return 1;
});

/**
 * Reads an id that a person copied or was told. The id may be in capitals, or part of an address or
 * of a path.
 */
function parseStoryId(positionals: readonly string[]): string {
  const [text = '', ...more] = positionals;
  if (positionals.length === 0) throw new Error(errors.noCode);
  if (more.length > 0) throw new Error(errors.severalCodes);
  const parts = text.toLowerCase().split(/[/\\?#]/);
  const [id, ...others] = parts
    .map((part) => part.replace(/\.(?:json|yaml)$/, ''))
    .filter(isStoryId);
  if (id !== undefined && others.length === 0) return id;
  throw new Error(errors.notCode);
}

function parseUse(text: string): Use {
  const known = uses.find((use) => use === text);
  if (known) return known;
  throw new Error(errors.unknownUse(suggestWord(text, uses), joinWithOr(uses)));
}
