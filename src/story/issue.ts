/**
 * How serious an issue is. `error`: invalid, unsafe, or different from its fingerprint. `warning`:
 * advice, or due soon. `info`: valid, and held back because of a decision or a date.
 */
export type Severity = 'error' | 'warning' | 'info';

/** The place of a field in a front matter: keys and list positions, outermost first. */
export type FieldPath = readonly (string | number)[];

/** A problem that a rule found, without the file. */
export interface Finding {
  /** The rule's permanent name, in kebab-case; `docs/rules/<rule>.md` explains it. */
  rule: string;
  severity: Severity;
  /** What happened and why. Never contains words of a story or anyone's name. */
  message: string;
  /** What to do about it. Begins with a verb. */
  hint: string;
  /** The field that the finding is about, if there is one. */
  path?: FieldPath;
  /** The line in the file, if the rule knows the line. Default: the line of the field. */
  line?: number;
  /** The word that a question is about. No message, report or log contains it. */
  asks?: AskedWord;
}

/** A word of a story that a question is about. */
export interface AskedWord {
  word: string;
  /** How many times the word occurs in the story. */
  times: number;
}

/**
 * Makes a finding that something is wrong.
 *
 * @param rule the rule's permanent name
 * @param path the field that the finding is about, if there is one
 */
export function errorFinding(
  rule: string,
  path: FieldPath | undefined,
  message: string,
  hint: string,
): Finding {
  return { rule, severity: 'error', message, hint, ...(path ? { path } : {}) };
}

/** Makes a finding that a decision or a date holds a story back. */
export function infoFinding(...details: Parameters<typeof errorFinding>): Finding {
  return { ...errorFinding(...details), severity: 'info' };
}

/** A finding with its place, as commands and reports show it. */
export interface Issue {
  rule: string;
  severity: Severity;
  /** The file's path, relative to the content folder, with forward slashes. */
  file: string;
  line?: number;
  /** The field, as in `people[0].consent.release.on`. */
  field?: string;
  message: string;
  hint: string;
  /** The story's id, if the issue is about one story. */
  id?: string;
  /** The word that a question is about. Set only if the reader of the issue has the story open. */
  asks?: AskedWord;
}

/** Writes a field's path as in `people[0].consent.release.on`. */
export function writePath(path: FieldPath): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${String(key)}]` : text === '' ? key : `${text}.${key}`,
    '',
  );
}

/**
 * Whether a key looks like a field's name. YAML also reads a sentence or a person's name before a
 * colon as a key, and issues must never quote a story.
 */
export function isFieldName(key: string): boolean {
  return /^[a-z_][\w-]{0,39}$/.test(key);
}

/** Cuts a path before the first key that may be words of a story. */
function safePath(path: FieldPath): FieldPath {
  const end = path.findIndex((key) => typeof key === 'string' && !isFieldName(key));
  return end === -1 ? path : path.slice(0, end);
}

/** The place of findings: a file, and how to find a field's line in it. */
export interface FindingPlace {
  file: string;
  id?: string;
  lineOf?: (path: FieldPath) => number | undefined;
  /** Whether the reader of the issue has the story open, as at the desk. Default: false. */
  isOpen?: boolean;
}

/** Makes an issue of a finding by giving it a place. */
export function toIssue(
  finding: Finding,
  { file, id, lineOf, isOpen = false }: FindingPlace,
): Issue {
  const { path, asks, ...rest } = finding;
  const line = finding.line ?? (path && lineOf?.(path));
  const field = path && safePath(path);
  return {
    ...rest,
    file,
    ...(line === undefined ? {} : { line }),
    ...(field && field.length > 0 ? { field: writePath(field) } : {}),
    ...(id === undefined ? {} : { id }),
    ...(isOpen && asks ? { asks } : {}),
  };
}
