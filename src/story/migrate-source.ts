import { parseDocument, type Document } from 'yaml';
import { changeToSchema2 } from './migrations/to-schema-2.ts';
import { splitSource } from './source/split-source.ts';

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
  | { outcome: 'unknown-version' };

/**
 * Migrates a story's file to the newest version of the schema. Comments, the order of fields and
 * the text below the front matter stay as they are.
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
  if (!split) return { outcome: 'unknown-version' };
  const document = parseDocument(split.yaml);
  const from = document.get('schema');
  if (from === newest) return { outcome: 'current' };
  if (typeof from !== 'number' || document.errors.length > 0) return { outcome: 'unknown-version' };
  const yaml = takeSteps(split.yaml, from, steps, newest);
  if (yaml === undefined) return { outcome: 'unknown-version' };
  return {
    outcome: 'migrated',
    from,
    source: `---\n${yaml.replace(/(?<!\n)$/, '\n')}---\n${textFrom(source, split.bodyLine)}`,
  };
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

/** The text of a file from a line on, with its line ends unchanged. */
function textFrom(source: string, line: number): string {
  return source
    .split(/(?<=\n|\r(?!\n))/)
    .slice(line - 1)
    .join('');
}
