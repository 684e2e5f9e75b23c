import { parseDocument, type Document } from 'yaml';
import { changeToSchema2 } from './migrations/to-schema-2.ts';
import { splitSource } from './source/split-source.ts';

/** A step from one version of the schema to the next. */
export interface Migration {
  /** The version before the step. */
  from: number;
  /** Changes the front matter in place. */
  change: (frontMatter: Document) => void;
}

/** Every migration. */
export const migrations: readonly Migration[] = [{ from: 1, change: changeToSchema2 }];

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
  for (let version = from; version < newest; version++) {
    const step = steps.find((migration) => migration.from === version);
    if (!step) return { outcome: 'unknown-version' };
    step.change(document);
    document.set('schema', version + 1);
  }
  if (document.get('schema') !== newest) return { outcome: 'unknown-version' };
  return {
    outcome: 'migrated',
    from,
    source: `---\n${document.toString({ lineWidth: 0 })}---\n${textFrom(source, split.bodyLine)}`,
  };
}

/** The text of a file from a line on, with its line ends unchanged. */
function textFrom(source: string, line: number): string {
  return source
    .split(/(?<=\n|\r(?!\n))/)
    .slice(line - 1)
    .join('');
}
