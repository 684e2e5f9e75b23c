import { decodeHTML } from 'entities';
import { fileNameToWords } from '../../checks/texts/checked-text.ts';
import type { Finding } from '../../story/issue.ts';
import type { NameGuard, GuardHit } from './name-guard.ts';

/** The place in a file at which a guarded name begins. Line and column count from 1. */
export interface GuardedPlace {
  line: number;
  column: number;
  /** The hash of the name: the same for each place of one name. */
  entry: string;
}

/** Finds the guarded names in the source of a file. */
export function findGuardedPlaces(guard: NameGuard, source: string): GuardedPlace[] {
  const hits = guard.find(source);
  if (hits.length === 0) return [];
  const lineStarts = [...source.matchAll(/^/gm)].map(({ index }) => index);
  return hits.map((hit) => toGuardedPlace(hit, lineStarts));
}

function toGuardedPlace({ start, entry }: GuardHit, lineStarts: readonly number[]): GuardedPlace {
  const line = lineStarts.findLastIndex((lineStart) => lineStart <= start);
  return { line: line + 1, column: start - (lineStarts[line] ?? 0) + 1, entry };
}

/** Whether the name of a file or a folder contains a guarded name. */
export function pathHasGuardedName(guard: NameGuard, path: string): boolean {
  const words = path.split('/').map(fileNameToWords).join(' / ');
  return decodedForms(words).some((text) => guard.find(text).length > 0);
}

/**
 * The forms in which people and programs may read a text: as it is, without tags and character
 * references, with percent signs decoded, and with a space before each capital.
 */
export function decodedForms(text: string): string[] {
  return [...new Set([text, decodeMarkup(text), decodePercentSigns(text), splitCamelCase(text)])];
}

function decodeMarkup(text: string): string {
  return /[&<]/.test(text) ? decodeHTML(text.replace(/<[^<>]*>/g, '')) : text;
}

function decodePercentSigns(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  );
}

/** Splits a name such as `RobertAtSchool`, which people give to files. */
function splitCamelCase(text: string): string {
  return /\s/.test(text.trim()) ? text : text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

/**
 * The finding for a guarded name. The message says only where the name begins, since the length or
 * the number of words would help to guess the name.
 *
 * @param where the place in words
 */
export function guardedNameFinding(where: string): Finding {
  return {
    rule: 'guarded-name',
    severity: 'error',
    message: `${where}: a name or place begins here that your organisation said must never appear.`,
    hint: 'Remove it, in every way it is written. If it means somebody or something else here, say it differently, or ask the person who keeps the list.',
  };
}

/** The finding for a guarded name at a line and column of the file that the finding is about. */
export function guardedNameFindingAt({ line, column }: GuardedPlace): Finding {
  return { ...guardedNameFinding(`On line ${String(line)}, column ${String(column)}`), line };
}
