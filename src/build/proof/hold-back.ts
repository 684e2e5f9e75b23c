import type { Library } from '../../library/library.ts';
import { placed, type Issue } from '../../story/issue.ts';
import type { Leak } from './scan.ts';

/** The library without these stories, each with the reason among its issues. */
export function without(library: Library, ids: readonly string[]): Library {
  const held = new Set(ids);
  const judged = library.judged.map(({ publishable, ...each }) => {
    if (!publishable || !held.has(publishable.id))
      return { ...each, ...(publishable && { publishable }) };
    return { ...each, issues: [...each.issues, carries(publishable.kind, publishable.id)] };
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

function carries(kind: string, id: string): Issue {
  return placed(
    {
      rule: 'leak',
      severity: 'error',
      message:
        'Its pages hold something of a story that is held back, or it may not be shown itself.',
      hint: 'Compare it with the stories held back today: what is said of the same people belongs to all of them.',
    },
    { file: `stories/${kind}/${id}/index.mdx`, id },
  );
}

/** What was found, by file and story, never the text itself. */
export function leaksInWords(leaks: readonly Leak[]): string {
  const shown = leaks.slice(0, 20).map(inWords);
  const rest = leaks.length - shown.length;
  return [
    'The output is not published, since it could not be proved to hold nothing of the stories held back. The last one stays.',
    ...shown,
    ...(rest > 0 ? [`  and ${String(rest)} more.`] : []),
    'This is a fault of the library and not of a story. Keep the last output, and tell whoever looks after the code.',
  ].join('\n');
}

const found = {
  words: 'words of',
  name: 'a name from',
  id: 'the id of',
  file: 'a file of',
  picture: 'a picture of',
} as const;

function inWords({ place, story, what }: Leak): string {
  if (what === 'unopened') return `  ${place}: it cannot be opened, so nobody can vouch for it.`;
  if (what === 'guarded') return `  ${place}: a name stands in it that must never appear.`;
  if (what === 'unaccounted')
    return `  ${place}: no story and no page of the library accounts for it.`;
  return `  ${place}: it holds ${found[what]} ${story ?? 'a story'}.`;
}
