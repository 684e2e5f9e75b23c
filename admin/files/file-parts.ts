import { splitSource } from '../../src/story/source/split.ts';

/** A file with plain line breaks, in its two parts. */
export interface FileParts {
  /** The fields, in whole lines. */
  yaml: string;
  /** Where they begin. */
  yamlFrom: number;
  /** All that stands below the second fence. */
  body: string;
  /** Where it begins. */
  bodyFrom: number;
}

/** Finds the fields between the fences and the text below; undefined where there are no fences. */
export function fencedParts(file: string): FileParts | undefined {
  const split = splitSource(file);
  if (!split) return undefined;
  const yamlFrom = file.indexOf('\n') + 1;
  const bodyFrom = file.length - split.body.length;
  const fence = file.slice(0, bodyFrom).trimEnd().lastIndexOf('\n') + 1;
  return { yaml: file.slice(yamlFrom, fence), yamlFrom, body: split.body, bodyFrom };
}

/** A file that is fields alone. */
export function plainParts(file: string): FileParts {
  return { yaml: file, yamlFrom: 0, body: '', bodyFrom: file.length };
}
