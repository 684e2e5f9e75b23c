import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { changesSince, issuesOfChanges } from '../review/changed.ts';
import { formatIssues, issueFormats, type IssueFormat } from './format-issues.ts';
import { narrowingSince } from '../review/only-narrows.ts';
import { readOptions, type Options } from '../runtime/options.ts';
import { checkMemory } from '../runtime/paths.ts';
import { proofPath, readProof, unlikeProof } from '../leak-scan/proof-file.ts';
import { keyOfRules } from '../runtime/rules-key.ts';
import { pathInRepository } from '../review/since.ts';
import { checkLibrary, type Remembered } from '../library/check-library.ts';
import { openMemory } from '../runtime/memory.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { oneOf } from '../story/suggest.ts';
import { run } from './run.ts';

// npm run check [-- --format text|json|github] [--changed <ref> [--narrows]]: every issue; exit 1
// on errors. With --narrows, whether the change only narrows consent; exit 1 if it does not.
// npm run check -- --proof: whether the output folder is, file by file, what its build proved.
await run(async () => {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      changed: { type: 'string' },
      narrows: { type: 'boolean', default: false },
      proof: { type: 'boolean', default: false },
    },
  });
  const { changed, narrows } = values;
  const format = issueFormats.find((known) => known === values.format);
  if (!format)
    throw new Error(`--format is not one this command knows. Write ${oneOf(issueFormats)}.`);
  const options = readOptions(process.env, dayInLondon(new Date()));
  if (narrows) return tellNarrowing(options, changed);
  if (values.proof) return compare(options);
  const memory = await openMemory<Remembered>(checkMemory);
  const all = await checkLibrary(options, memory, keyOfRules());
  await memory.save();
  const issues =
    changed === undefined ? all : issuesOfChanges(all, changesSince(options.contentDir, changed));
  const text = formatIssues(issues, format, rootFor(format, options));
  if (text !== '') console.log(text);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
});

/** GitHub looks for an annotated file in the repository, wherever the command was started. */
function rootFor(format: IssueFormat, { contentDir }: Options): string {
  const inRepository = format === 'github' ? pathInRepository(contentDir) : undefined;
  if (inRepository !== undefined) return inRepository;
  const root = relative(process.cwd(), contentDir).replaceAll('\\', '/');
  return root === '' ? '' : `${root}/`;
}

function tellNarrowing({ contentDir }: Options, changed: string | undefined): number {
  if (changed === undefined)
    throw new Error('--narrows needs a commit to compare with. Write --changed and its name.');
  const { files, more } = narrowingSince(contentDir, changed);
  if (files.length === 0) console.log('Nothing changed, so there is nothing to merge.');
  else if (more.length === 0) console.log('All of this is a no. It may be merged at once.');
  else console.log(['More than a no, so someone has to approve it:', ...more].join('\n  '));
  return files.length > 0 && more.length === 0 ? 0 : 1;
}

/** Whether a folder is what its build proved, file by file. */
function compare({ outDir }: Options): number {
  const proof = readProof(proofPath(outDir));
  const unlike = unlikeProof(outDir, proof);
  console.log(
    unlike.length > 0
      ? [...unlike, 'Deploy the output anew, or find out who changed it.'].join('\n')
      : `Every file is as it was proved for ${proof.on}: ${proof.digest}`,
  );
  return unlike.length > 0 ? 1 : 0;
}
