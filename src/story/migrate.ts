import { parseDocument, type Document } from 'yaml';
import { splitSource } from './source/split.ts';

/** One step from a version of the schema to the next: changes the front matter in place. */
export interface Migration {
  /** The version it starts from; it leads to the next. */
  from: number;
  change: (frontMatter: Document) => void;
}

/** Every step there is. The schema is at its first version, so there is none. */
export const migrations: readonly Migration[] = [];

/** What became of one file. */
export type Migrated =
  | { outcome: 'current' }
  | { outcome: 'migrated'; source: string; from: number }
  | { outcome: 'unknown-version' };

/**
 * Brings a story's file up to the newest schema. Comments, order and the whole text below the
 * front matter stay as they are.
 */
export function migrateSource(
  source: string,
  steps: readonly Migration[],
  newest: number,
): Migrated {
  const split = splitSource(source);
  if (!split) return { outcome: 'unknown-version' };
  const document = parseDocument(split.yaml);
  const from = document.get('schema');
  if (from === newest) return { outcome: 'current' };
  if (typeof from !== 'number' || document.errors.length > 0) return { outcome: 'unknown-version' };
  for (let version = from; version < newest; version++) {
    const step = steps.find((each) => each.from === version);
    if (!step) return { outcome: 'unknown-version' };
    step.change(document);
    document.set('schema', version + 1);
  }
  if (document.get('schema') !== newest) return { outcome: 'unknown-version' };
  return {
    outcome: 'migrated',
    from,
    source: `---\n${document.toString({ lineWidth: 0 })}---\n${below(source, split.bodyLine)}`,
  };
}

/** All of a file from a line on, its line ends as they are. */
function below(source: string, line: number): string {
  return source
    .split(/(?<=\n|\r(?!\n))/)
    .slice(line - 1)
    .join('');
}
