import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { compareWithProof, proofPath, readProof } from '../leak-scan/proof-file.ts';
import { checkLibrary } from '../library/check-library.ts';
import { openGuard } from '../library/guard/open-guard.ts';
import { checkApproval } from '../review/check-approval.ts';
import { changesSince, issuesOfChanges } from '../review/content-changes.ts';
import { openingsUnknown } from '../review/openings/opening-issues.ts';
import type { JudgingTools } from '../review/openings/content-state.ts';
import { reviewOpenings } from '../review/openings/review-openings.ts';
import { openCache } from '../runtime/cache.ts';
import { codeKey, rulesKey } from '../runtime/code-keys.ts';
import { hashKey } from '../runtime/hash-keys.ts';
import { escapePath, toPrintableJson } from '../runtime/escape-path.ts';
import { pathInRepository } from '../runtime/git.ts';
import { readOptions, type Options } from '../runtime/options.ts';
import { checkCacheFile } from '../runtime/paths.ts';
import { writeAtomically } from '../runtime/write-files.ts';
import type { Issue } from '../story/issue.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { joinWithOr } from '../story/suggest-word.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { formatIssues, issueFormats, type IssueFormat } from './format-issues.ts';
import { runCommand } from './run-command.ts';

const words = commandWords.check;

// npm run check [-- --format text|json|github] [--changed <ref>]: prints every issue. Exits with 1
// on errors.
// npm run check -- --changed <ref> --narrows [--details <file>]: exits with 0 if the change only
// narrows consent, with 1 otherwise. Prints nothing. A git host may run commands that it finds in
// the output, and the author of the change chooses the names of the files. npm run check --
// --proof: compares every file of the output with the proof of its build.
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      changed: { type: 'string' },
      narrows: { type: 'boolean', default: false },
      details: { type: 'string' },
      proof: { type: 'boolean', default: false },
    },
  });
  const { changed, narrows, details } = values;
  if (details !== undefined && !narrows) throw new Error(words.detailsNeedNarrows);
  const format = issueFormats.find((known) => known === values.format);
  if (!format) throw new Error(commandWords.unknownFormat(joinWithOr(issueFormats)));
  const options = readOptions(process.env, dayInLondon(new Date()));
  if (narrows) return answerApproval(options, changed, details);
  if (values.proof) return reportProof(options);
  const cache = await openCache(checkCacheFile);
  const rules = rulesKey();
  const all = await checkLibrary(options, cache, rules);
  const issues =
    changed === undefined
      ? all
      : await reviewChanges(all, options, changed, { cache, rulesKey: rules });
  await cache.save();
  const text = formatIssues(issues, format, pathPrefix(format, options));
  if (text !== '') console.log(text);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
});

/** Returns the issues of what changed since a commit, and what the change newly shows. */
async function reviewChanges(
  all: readonly Issue[],
  { contentDir, on, guard }: Options,
  changed: string,
  known: Pick<JudgingTools, 'cache' | 'rulesKey'>,
): Promise<Issue[]> {
  const changes = changesSince(contentDir, changed);
  const reviewKey = hashKey(known.rulesKey, codeKey(['review']));
  const tools = { ...known, reviewKey, guard: openGuard(guard).guard };
  try {
    const { refusals, opened } = await reviewOpenings(
      contentDir,
      changed,
      on,
      changes.issues,
      tools,
    );
    return [...issuesOfChanges(all, changes), ...refusals, ...opened];
  } catch {
    // Nothing may delay a no, so a failure here is an issue like any other.
    return issuesOfChanges([...all, openingsUnknown], changes);
  }
}

/**
 * Returns the prefix of every path. Paths for GitHub start at the top of the repository. Paths for
 * a person start at the current folder.
 */
function pathPrefix(format: IssueFormat, { contentDir }: Options): string {
  const inRepository = format === 'github' ? pathInRepository(contentDir) : undefined;
  if (inRepository !== undefined) return inRepository;
  const fromHere = relative(process.cwd(), contentDir).replaceAll('\\', '/');
  return fromHere === '' ? '' : `${fromHere}/`;
}

/**
 * Returns the exit code, which says whether a change only narrows consent. Writes the details as
 * JSON.
 */
function answerApproval(
  { contentDir }: Options,
  changed: string | undefined,
  detailsFile: string | undefined,
): number {
  if (changed === undefined) throw new Error(words.narrowsNeedsCommit);
  const { files, needApproval } = checkApproval(contentDir, changed);
  const narrows = files.length > 0 && needApproval.length === 0;
  if (detailsFile !== undefined) {
    writeAtomically(detailsFile, `${toPrintableJson({ narrows, files, needApproval })}\n`);
  }
  return narrows ? 0 : 1;
}

/** Prints whether the output still matches the proof of its build. Returns the exit code. */
function reportProof({ outDir }: Options): number {
  const proof = readProof(proofPath(outDir));
  const differences = compareWithProof(outDir, proof);
  console.log(
    differences.length > 0
      ? [...differences.map(escapePath), words.differsFromProof].join('\n')
      : words.matchesProof(proof.on, proof.digest),
  );
  return differences.length > 0 ? 1 : 0;
}
