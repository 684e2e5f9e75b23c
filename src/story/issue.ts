/**
 * `error`: invalid, unsafe, or unlike its fingerprint. `warning`: advice, or due soon.
 * `info`: valid, and held back because someone said so or a date says so.
 */
export type Severity = 'error' | 'warning' | 'info';

/** Where in a front matter something stands: keys and list positions, outermost first. */
export type FieldPath = readonly (string | number)[];

/** What a rule found, before anyone knows which file it came from. */
export interface Finding {
  /** The rule's permanent name, in kebab-case; `docs/rules/<rule>.md` explains it. */
  rule: string;
  severity: Severity;
  /** What happened and why. Never holds words of a story, nor anyone's name. */
  message: string;
  /** What to do about it. */
  hint: string;
  /** The field it is about, where there is one. */
  path?: FieldPath;
  /** The line in the file, where the rule knows it better than the field does. */
  line?: number;
  /** What it asks about, where it is a question. No message, report or log holds it. */
  asks?: Asked;
}

/** A word of a story that is asked about, and how many times it stands there. */
export interface Asked {
  word: string;
  times: number;
}

/** A finding with its place: what the commands print and the report tells. */
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
  /** The story's id, where the issue is about one story. */
  id?: string;
  /** What it asks about; only where whoever is told has the story open before them. */
  asks?: Asked;
}

/** Writes a field's path as people read it: `people[0].consent.release.on`. */
export function writePath(path: FieldPath): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${String(key)}]` : text === '' ? key : `${text}.${key}`,
    '',
  );
}

/**
 * Whether a key is written as fields are. A sentence or a name with a colon behind it is read as a
 * key too, and issues never quote a story.
 */
export function isFieldName(key: string): boolean {
  return /^[a-z_][\w-]{0,39}$/.test(key);
}

/** A path as far as it may be told. */
function tellable(path: FieldPath): FieldPath {
  const end = path.findIndex((key) => typeof key === 'string' && !isFieldName(key));
  return end === -1 ? path : path.slice(0, end);
}

/** Where findings come from: a file, and how to find a field's line in it. */
export interface Place {
  file: string;
  id?: string;
  lineOf?: (path: FieldPath) => number | undefined;
  /** Whether whoever is told has the story open before them, as at the desk. Default: false. */
  isOpen?: boolean;
}

/** Gives a finding its place. */
export function placed(finding: Finding, { file, id, lineOf, isOpen = false }: Place): Issue {
  const { path, asks, ...rest } = finding;
  const line = finding.line ?? (path && lineOf?.(path));
  const told = path && tellable(path);
  return {
    ...rest,
    file,
    ...(line === undefined ? {} : { line }),
    ...(told && told.length > 0 ? { field: writePath(told) } : {}),
    ...(id === undefined ? {} : { id }),
    ...(isOpen && asks ? { asks } : {}),
  };
}
