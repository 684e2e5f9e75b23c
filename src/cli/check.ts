import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { changesSince, issuesOfChanges } from '../build/changed.ts';
import { formatIssues, issueFormats } from '../build/format-issues.ts';
import { readOptions, todayInLondon } from '../build/options.ts';
import { proofPath, readProof, unlikeProof } from '../build/proof/proof-file.ts';
import { readLibrary } from '../library/library.ts';
import { oneOf } from '../story/suggest.ts';
import { run } from './run.ts';

// npm run check [-- --format text|json|github] [--changed <ref>]: every issue; exit 1 on errors.
// npm run check -- --proof: whether the output folder is, file by file, what its build proved.
await run(async () => {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      changed: { type: 'string' },
      proof: { type: 'boolean', default: false },
    },
  });
  const format = issueFormats.find((known) => known === values.format);
  if (!format)
    throw new Error(`--format is not one this command knows. Write ${oneOf(issueFormats)}.`);
  const options = readOptions(process.env, todayInLondon(new Date()));
  if (values.proof) return compare(options.outDir);
  const { issues: all } = await readLibrary(options);
  const issues =
    values.changed === undefined
      ? all
      : issuesOfChanges(all, changesSince(options.contentDir, values.changed));
  const root = relative(process.cwd(), options.contentDir).replaceAll('\\', '/');
  const text = formatIssues(issues, format, root === '' ? '' : `${root}/`);
  if (text !== '') console.log(text);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
});

function compare(outDir: string): number {
  const proof = readProof(proofPath(outDir));
  const unlike = unlikeProof(outDir, proof);
  console.log(
    unlike.length > 0
      ? [...unlike, 'Deploy the output anew, or find out who changed it.'].join('\n')
      : `Every file is as it was proved for ${proof.on}: ${proof.digest}`,
  );
  return unlike.length > 0 ? 1 : 0;
}
