import type { Library } from '../library/library.ts';
import { placed, type Issue } from '../story/issue.ts';
import type { Leak } from './scan.ts';

/** The library without these stories, each with the reason among its issues. */
export function without(library: Library, ids: readonly string[]): Library {
  const held = new Set(ids);
  const judged = library.judged.map(({ publishable, ...each }) => {
    if (!publishable || !held.has(publishable.id))
      return { ...each, ...(publishable && { publishable }) };
    return { ...each, issues: [...each.issues, notShown(publishable.kind, publishable.id)] };
  });
  return {
    ...library,
    judged,
    stories: library.stories.filter(({ id }) => !held.has(id)),
    checks: library.checks.map((entry) => (held.has(entry.id) ? { ...entry, uses: [] } : entry)),
    issues: [
      ...library.issues,
      ...judged.flatMap(({ issues }) => issues).filter(({ rule }) => rule === 'leak'),
    ],
  };
}

function notShown(kind: string, id: string): Issue {
  return placed(
    {
      rule: 'leak',
      severity: 'error',
      message:
        'By a second look it may not be shown, though the gate let it pass, so it is held back.',
      hint: 'Nothing needs doing where it was withdrawn or put on hold just now. Otherwise tell whoever looks after the code.',
    },
    { file: `stories/${kind}/${id}/index.mdx`, id },
  );
}

/** What nobody can vouch for, by file. */
export function leaksInWords(leaks: readonly Leak[]): string {
  const shown = leaks.slice(0, 20).map(inWords);
  const rest = leaks.length - shown.length;
  return [
    'The output is not published, since it could not be proved to hold nothing of the stories held back. The last one stays.',
    ...shown,
    ...(rest > 0 ? [`  and ${String(rest)} more.`] : []),
    'This is a fault of the library, unless a story that is held back repeats what its pages say. Keep the last output, and tell whoever looks after the code.',
  ].join('\n');
}

function inWords({ place, what, story }: Leak): string {
  if (what === 'guarded') return `  ${place}: a name stands in it that must never appear.`;
  if (story !== undefined) return `  ${place}: it holds something of ${story}, which is held back.`;
  return what === 'unopened'
    ? `  ${place}: it cannot be opened, so nobody can vouch for it.`
    : `  ${place}: no story and no page of the library accounts for it.`;
}
