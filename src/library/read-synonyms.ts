import { toIssue, type Issue } from '../story/issue.ts';
import { synonyms } from '../story/schema/list-entries.ts';
import { largestText } from '../story/size-limits.ts';
import { parseEntry } from '../story/source/parse-entry.ts';
import { readTextFile } from '../runtime/plain-files.ts';
import type { FindGuardedName } from './guard/guard-other-files.ts';

const fileName = 'synonyms.yaml';

/** Words with the same meaning for the search, in groups. */
interface Synonyms {
  groups: string[][];
  issues: Issue[];
}

/**
 * Reads `synonyms.yaml`. Without the file, the search finds only the words themselves.
 *
 * @param findGuardedName finds a guarded name in a file; such a file is not used
 */
export async function readSynonyms(
  contentDir: string,
  findGuardedName: FindGuardedName,
): Promise<Synonyms> {
  const { text } = await readTextFile(contentDir, fileName, largestText);
  if (text === undefined || findGuardedName(fileName)) return { groups: [], issues: [] };
  const { data, findings, lineOf } = parseEntry(text, '.yaml', synonyms);
  return {
    groups: data?.groups ?? [],
    issues: findings.map((finding) =>
      toIssue(finding, { file: fileName, ...(lineOf ? { lineOf } : {}) }),
    ),
  };
}
