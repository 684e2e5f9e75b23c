import { stringify } from 'yaml';
import type { ContentVersions } from '../../../src/review/content-versions.ts';
import { validBody, validData, type Typed } from '../../support/valid-story.ts';

/** The texts of the files of a content folder, by path. */
export type Files = Readonly<Record<string, string>>;

/** Makes two versions of a content folder in memory. */
export function versionsInMemory(before: Files, after: Files): ContentVersions {
  return {
    before: (path) => before[path],
    after: (path) => after[path],
  };
}

/** Writes the valid story's file after a change to its front matter. */
export function storySource(change?: (data: Typed) => void, body = validBody): string {
  const data: Typed = validData();
  change?.(data);
  return `---\n${stringify(data)}---\n\n${body}`;
}

/** Writes the file of a removal. */
export function removalSource(
  id: string,
  { removedOn = '2026-11-20', uses = '' }: { removedOn?: string; uses?: string } = {},
): string {
  return `id: ${id}\nremovedOn: ${removedOn}\n${uses === '' ? '' : `uses: [${uses}]\n`}`;
}

/** Makes a change that sets a field in the consent of a person, whose index is 0 or 1. */
export function inConsent(index: number, field: string, value: unknown): (data: Typed) => void {
  return (data) => {
    consentOf(data, index)[field] = value;
  };
}

/** Makes a change that sets a field in the release of a person. */
export function inRelease(index: number, field: string, value: unknown): (data: Typed) => void {
  return (data) => {
    (consentOf(data, index)['release'] as Typed)[field] = value;
  };
}

/** Makes a change that sets a field of the safeguarding review. */
export function inSafeguarding(field: string, value: unknown): (data: Typed) => void {
  return (data) => {
    (data['safeguarding'] as Typed)[field] = value;
  };
}

/** Combines several changes, which are made one after the other. */
export function allOf(...changes: ((data: Typed) => void)[]): (data: Typed) => void {
  return (data) => {
    for (const change of changes) change(data);
  };
}

function consentOf(data: Typed, index: number): Typed {
  const people = data['people'] as Typed[];
  return people[index]?.['consent'] as Typed;
}
