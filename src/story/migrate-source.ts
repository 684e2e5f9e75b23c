import { parseDocument, type Document } from 'yaml';
import { changeToSchema2 } from './migrations/to-schema-2.ts';
import { splitSource, type SplitSource } from './source/split-source.ts';

/** A step from one version of the schema to the next. */
export type Migration = {
  /** The version before the step. */
  from: number;
} & (
  | {
      /** Changes the front matter in place. Comments and order stay; line breaks may not. */
      change: (frontMatter: Document) => void;
    }
  | {
      /** Returns the text of the front matter after the step, with the new version in it. */
      edit: (yaml: string) => string;
    }
);

/** Every migration. */
export const migrations: readonly Migration[] = [{ from: 1, edit: changeToSchema2 }];

/** The newest version of a story’s front matter. */
export const newestSchema = 2;

/** The result of migrating one file. */
export type MigrationResult =
  | { outcome: 'current' }
  | { outcome: 'migrated'; source: string; from: number }
  /** The front matter cannot be read, so its version is unknown. */
  | { outcome: 'unreadable' }
  /** The version is in quotation marks. */
  | { outcome: 'version-is-text' }
  | { outcome: 'unknown-version' };

/**
 * Migrates a story's file to the newest version of the schema. Comments, the order of fields and
 * the text below the front matter stay as they are. If every step is an edit of the text,
 * every other byte stays too: the ends of lines, and a byte order mark.
 *
 * @param steps the migrations, in any order
 * @param newest the newest version of the schema
 */
export function migrateSource(
  source: string,
  steps: readonly Migration[],
  newest: number,
): MigrationResult {
  const split = splitSource(source);
  if (!split) return { outcome: 'unreadable' };
  const document = parseDocument(split.yaml);
  if (document.errors.length > 0) return { outcome: 'unreadable' };
  const from = document.get('schema');
  if (from === newest) return { outcome: 'current' };
  if (typeof from === 'string') return { outcome: 'version-is-text' };
  if (typeof from !== 'number') return { outcome: 'unknown-version' };
  const parts = splitBytes(source, split, steps);
  const yaml = takeSteps(parts.yaml, from, steps, newest);
  if (yaml === undefined) return { outcome: 'unknown-version' };
  return { outcome: 'migrated', from, source: parts.firstLine + withLineEnd(yaml) + parts.rest };
}

/** A file in three texts: its first line, its front matter, and everything from the second fence on. */
interface FileParts {
  firstLine: string;
  yaml: string;
  rest: string;
}

/**
 * Splits a file for a migration: by its own bytes if every step is an edit, and otherwise with plain
 * ends of lines. YAML does not read a lone carriage return as the end of a line.
 */
function splitBytes(
  source: string,
  { yaml, bodyLine }: SplitSource,
  steps: readonly Migration[],
): FileParts {
  const lines = source.split(/(?<=\n|\r(?!\n))/);
  const own = lines.slice(1, bodyLine - 2).join('');
  const body = lines.slice(bodyLine - 1).join('');
  const [firstLine = ''] = lines;
  return steps.every((step) => 'edit' in step) && !/\r(?!\n)/.test(firstLine + own)
    ? { firstLine, yaml: own, rest: (lines[bodyLine - 2] ?? '') + body }
    : { firstLine: '---\n', yaml, rest: `---\n${body}` };
}

function withLineEnd(yaml: string): string {
  return yaml.replace(/(?<!\n)$/, '\n');
}

/** Returns a story's file in the newest schema. Returns the file as it is if it cannot be migrated. */
export function toNewestSchema(source: string): string {
  const result = migrateSource(source, migrations, newestSchema);
  return result.outcome === 'migrated' ? result.source : source;
}

/** Takes every step; undefined if a step is missing or does not lead to the newest version. */
function takeSteps(
  first: string,
  from: number,
  steps: readonly Migration[],
  newest: number,
): string | undefined {
  let yaml = first;
  for (let version = from; version < newest; version++) {
    const step = steps.find((migration) => migration.from === version);
    if (!step) return undefined;
    yaml = takeStep(yaml, version, step);
  }
  return parseDocument(yaml).get('schema') === newest ? yaml : undefined;
}

function takeStep(yaml: string, version: number, step: Migration): string {
  if ('edit' in step) return step.edit(yaml);
  const document = parseDocument(yaml);
  step.change(document);
  document.set('schema', version + 1);
  return document.toString({ lineWidth: 0 });
}
