import type { FieldPath, Issue } from '../../story/issue.ts';
import { pack, type Pack } from '../../story/schema/pack.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { readContentList, type ListEntry } from '../content-list.ts';
import type { FindGuardedName } from '../guard/guard-other-files.ts';

/** A pack that can be read, and how to find the line of a field in its file. */
export interface PackEntry extends ListEntry<Pack> {
  lineOf: (path: FieldPath) => number | undefined;
}

/**
 * Reads the packs of a library. A pack whose file is broken, or has a detail that could lead to a
 * person, is held back, and the issue names file, line and field.
 */
export async function readPackEntries(
  contentDir: string,
  settings: Settings,
  findGuardedName: FindGuardedName,
): Promise<{ packs: PackEntry[]; issues: Issue[] }> {
  const format = { folder: 'packs', extension: '.mdx' as const, schema: pack };
  const { entries, linesOf, issues } = await readContentList(
    contentDir,
    format,
    settings,
    findGuardedName,
  );
  const noLine = () => undefined;
  return {
    packs: entries.map((entry) => ({ ...entry, lineOf: linesOf.get(entry.id) ?? noLine })),
    issues,
  };
}
