import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { changesSince, issuesOfChanges } from '../build/changed.ts';
import { formatIssues, issueFormats } from '../build/format-issues.ts';
import { readOptions, todayInLondon } from '../build/options.ts';
import { checkMemory } from '../build/paths.ts';
import { keyOfRules } from '../build/rules-key.ts';
import { checkLibrary } from '../library/check-library.ts';
import { openMemory } from '../library/memory.ts';
import { oneOf } from '../story/suggest.ts';
import { run } from './run.ts';

// npm run check [-- --format text|json|github] [--changed <ref>]: every issue; exit 1 on errors.
await run(async () => {
  const { values } = parseArgs({
    options: { format: { type: 'string', default: 'text' }, changed: { type: 'string' } },
  });
  const format = issueFormats.find((known) => known === values.format);
  if (!format)
    throw new Error(`--format is not one this command knows. Write ${oneOf(issueFormats)}.`);
  const options = readOptions(process.env, todayInLondon(new Date()));
  const memory = await openMemory(checkMemory);
  const all = await checkLibrary(options, memory, keyOfRules());
  await memory.save();
  const issues =
    values.changed === undefined
      ? all
      : issuesOfChanges(all, changesSince(options.contentDir, values.changed));
  const root = relative(process.cwd(), options.contentDir).replaceAll('\\', '/');
  const text = formatIssues(issues, format, root === '' ? '' : `${root}/`);
  if (text !== '') console.log(text);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
});
