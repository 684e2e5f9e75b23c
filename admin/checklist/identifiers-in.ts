import { identifiersInSource } from '../../src/checks/identifiers/in-entry.ts';
import { noIdentifiers } from '../../src/checks/identifiers/index.ts';
import { textsOf } from '../../src/checks/texts.ts';
import { placed, type Finding } from '../../src/story/issue.ts';
import type { Settings } from '../../src/story/schema/settings.ts';
import { filesRead } from './as-read.ts';
import type { LeftItem } from './judged-draft.ts';
import { labelOf } from './label-of.ts';
import { leftItem } from './left-item.ts';
import type { Draft } from './read-draft.ts';

/**
 * What leads straight to a person in a draft. It may not be saved with it: what has reached git
 * once stays in its history, whoever takes it out again.
 */
export async function identifiersIn(draft: Draft, settings: Settings): Promise<LeftItem[]> {
  const { texts: story } = await filesRead(draft);
  return itemsOf(
    noIdentifiers(textsOf(story), { settings }).filter(({ severity }) => severity === 'error'),
  );
}

/** The same in an entry of a list that readers see, or in the library’s settings. */
export function identifiersInEntry(
  collection: string,
  source: string,
  settings: Settings,
): LeftItem[] {
  return itemsOf(identifiersInSource(collection, source, settings));
}

function itemsOf(findings: readonly Finding[]): LeftItem[] {
  return findings.map((finding) => leftItem(placed(finding, { file: '' }), labelOf));
}
