import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { runStoryChecks, type RunChecks } from '../checks/run-story-checks.ts';
import type { Cache } from '../runtime/cache.ts';
import { codeKey } from '../runtime/code-keys.ts';
import type { Finding } from '../story/issue.ts';

/**
 * Returns a function that checks a text only once for the same input and the same code. The key
 * covers everything that the checks can read. The cache contains the findings, and no words of a
 * story.
 */
export function rememberFindings(cache: Cache<readonly Finding[]>): RunChecks {
  const code = codeKey(['story', 'consent', 'checks', 'words']);
  return (context) => {
    // The dictionary comes with a package, so the key of the code covers it.
    const input = serialize({ ...context, dictionary: undefined });
    const key = createHash('sha256').update(code).update(input).digest('hex');
    const known = cache.get(key);
    const findings = known ?? runStoryChecks(context).map(withoutWords);
    if (!known) cache.set(key, findings);
    return findings;
  };
}

/** Returns a finding without the word that it asks about, which only the desk needs. */
function withoutWords(finding: Finding): Finding {
  const copy = { ...finding };
  delete copy.asks;
  return copy;
}
