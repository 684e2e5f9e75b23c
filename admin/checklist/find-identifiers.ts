import { findIdentifiersInSource } from '../../src/checks/identifiers/identifiers-in-lists.ts';
import { checkIdentifiers } from '../../src/checks/identifiers/check-identifiers.ts';
import { collectTexts } from '../../src/checks/texts/story-texts.ts';
import { toIssue, type Finding } from '../../src/story/issue.ts';
import type { Settings } from '../../src/story/schema/settings.ts';
import { readDraftTexts } from './prepare-draft.ts';
import type { ChecklistItem } from './judged-draft.ts';
import { labelOf } from './label-of.ts';
import { toChecklistItem } from './checklist-item.ts';
import type { Draft } from './draft.ts';

/**
 * Finds identifiers in a draft: what leads straight to a person. A draft with an identifier may not
 * be saved, because everything that reaches git stays in its history.
 */
export async function findDraftIdentifiers(
  draft: Draft,
  settings: Settings,
): Promise<ChecklistItem[]> {
  const { texts } = await readDraftTexts(draft);
  return toItems(
    checkIdentifiers(collectTexts(texts), { settings }).filter(
      ({ severity }) => severity === 'error',
    ),
  );
}

/** Finds identifiers in a list entry that readers see, or in the library’s settings. */
export function findEntryIdentifiers(
  collection: string,
  source: string,
  settings: Settings,
): ChecklistItem[] {
  return toItems(findIdentifiersInSource(collection, source, settings));
}

function toItems(findings: readonly Finding[]): ChecklistItem[] {
  return findings.map((finding) => toChecklistItem(toIssue(finding, { file: '' }), labelOf));
}
