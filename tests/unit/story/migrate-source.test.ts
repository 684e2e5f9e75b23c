import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrateSource, migrations, type Migration } from '../../../src/story/migrate-source.ts';
import { splitSource } from '../../../src/story/source/split-source.ts';
import { parseYaml } from '../../../src/story/source/parse-yaml.ts';

/** Two invented steps: `place` becomes `where`, then `mood` is added. The list is out of order. */
const steps: Migration[] = [
  { from: 2, change: (front) => front.set('mood', 'hopeful') },
  {
    from: 1,
    change: (front) => {
      front.set('where', front.get('place'));
      front.delete('place');
    },
  },
];

const body = `
She came on a Tuesday — schema: 1, she said.

<Moment>  </Moment>
---
`;
const source = `---
# Told in the kitchen.
schema: 1 # the first
title:   "The kettle: always on"   # as she put it

people:
  # The storyteller.
  - part: storyteller
    description: >-
      young person,
      16
place: Fennisby
publishFrom: 2026-03-01
---
${body}`;

/** Migrates a text, and asserts that the migration succeeds. */
function migrated(text: string, newest = 3) {
  const result = migrateSource(text, steps, newest);
  if (result.outcome !== 'migrated') throw new Error(`This file is ${result.outcome}.`);
  return result;
}
const dataOf = (text: string) => parseYaml(splitSource(text)?.yaml ?? '').data;

describe('migrating a file to the newest schema', () => {
  it('takes every step from its version on, in order', () => {
    expect(dataOf(migrated(source).source)).toEqual({
      schema: 3,
      title: 'The kettle: always on',
      people: [{ part: 'storyteller', description: 'young person, 16' }],
      where: 'Fennisby',
      publishFrom: '2026-03-01',
      mood: 'hopeful',
    });
    expect(migrated(source).from).toBe(1);
  });

  it('begins at the version of the file', () => {
    const second = source.replace('schema: 1', 'schema: 2');
    expect(migrated(second).from).toBe(2);
    expect(dataOf(migrated(second).source)).toMatchObject({ place: 'Fennisby', mood: 'hopeful' });
  });

  it('stops at the version it is asked for', () => {
    expect(dataOf(migrated(source, 2).source)).toMatchObject({ schema: 2, where: 'Fennisby' });
    expect(dataOf(migrated(source, 2).source)).not.toHaveProperty('mood');
  });

  it('keeps comments, order and text unchanged', () => {
    expect(migrated(source).source).toMatchInlineSnapshot(`
      "---
      # Told in the kitchen.
      schema: 3 # the first
      title: "The kettle: always on" # as she put it

      people:
        # The storyteller.
        - part: storyteller
          description: >-
            young person, 16
      publishFrom: 2026-03-01
      where: Fennisby
      mood: hopeful
      ---

      She came on a Tuesday — schema: 1, she said.

      <Moment>  </Moment>
      ---
      "
    `);
  });

  it('does not wrap long lines', () => {
    const long = 'word '.repeat(60).trim();
    const { source: text } = migrated(source.replace('"The kettle: always on"', long));
    expect(text).toContain(`title: ${long} #`);
  });

  it('has nothing left to do a second time', () => {
    expect(migrateSource(migrated(source).source, steps, 3)).toEqual({ outcome: 'current' });
  });
});

describe('the text below the front matter', () => {
  it('stays unchanged, byte for byte', () => {
    const bytes = fc.array(
      fc.oneof(fc.constantFrom('\n', '\r\n', '\r', '---', '\uFEFF', '\t', ' '), fc.string()),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom('\n', '\r\n', '\r'), (pieces, lineEnd) => {
        // A carriage return before a line feed would make one line end of both.
        const text = pieces.join('').replace(/^\n+/, '');
        const front = ['---', 'schema: 1', 'place: Fennisby', '---', ''].join(lineEnd);
        const after = migrated(front + text).source;
        expect(after.startsWith('---\nschema: 3\n')).toBe(true);
        expect(after.slice(after.indexOf('\n---\n') + 5)).toBe(text);
      }),
    );
  });

  it('may be missing', () => {
    expect(migrated('---\nschema: 1\n---').source).toMatch(/^---\nschema: 3\n[^]*\n---\n$/);
  });
});

describe('a file that stays unchanged', () => {
  it('is a file of the newest version', () => {
    const newest = source.replace('schema: 1', 'schema: 3');
    expect(migrateSource(newest, steps, 3)).toEqual({ outcome: 'current' });
  });

  it.each([
    ['a newer schema', source.replace('schema: 1', 'schema: 4')],
    ['no version', source.replace(/schema: 1.*\n/, '')],
    ['a version in between', source.replace('schema: 1', 'schema: 1.5')],
    ['a version before the first', source.replace('schema: 1', 'schema: 0')],
    ['a version without end', source.replace('schema: 1', 'schema: -.inf')],
    ['a version that is not a number', source.replace('schema: 1', 'schema: .nan')],
    ['a front matter that is a list', '---\n- schema: 1\n---\n'],
    ['a front matter that is empty', '---\n---\n'],
  ])('is a file of %s', (_, text) => {
    expect(migrateSource(text, steps, 3)).toEqual({ outcome: 'unknown-version' });
  });

  it.each([
    ['YAML that cannot be read', source.replace('place:', 'place: [')],
    ['a field that is there twice', source.replace('place:', 'title: B\nplace:')],
    ['no front matter', 'schema: 1\n'],
    ['a front matter that never ends', '---\nschema: 1\n'],
  ])('is a file that cannot be read: %s', (_, text) => {
    expect(migrateSource(text, steps, 3)).toEqual({ outcome: 'unreadable' });
  });

  it('is a file whose version is text', () => {
    const text = source.replace('schema: 1', 'schema: "1"');
    expect(migrateSource(text, steps, 3)).toEqual({ outcome: 'version-is-text' });
  });

  it('is a file for which a step is missing', () => {
    const [last] = steps;
    expect(migrateSource(source, last ? [last] : [], 3)).toEqual({ outcome: 'unknown-version' });
    expect(migrateSource(source, steps, 4)).toEqual({ outcome: 'unknown-version' });
  });
});

describe('a migration that only edits the text', () => {
  const edits: Migration[] = [{ from: 1, edit: (yaml) => yaml.replace('schema: 1', 'schema: 2') }];

  it.each([
    ['line ends of Windows', source.replaceAll('\n', '\r\n')],
    ['a mark at the beginning', `\uFEFF${source}`],
    ['both line ends', source.replace('place: Fennisby\n', 'place: Fennisby\r\n')],
    ['spaces after a fence', source.replace('---\n', '--- \n')],
  ])('keeps every other byte: %s', (_, text) => {
    expect(migrateSource(text, edits, 2)).toEqual({
      outcome: 'migrated',
      from: 1,
      source: text.replace('schema: 1', 'schema: 2'),
    });
  });

  it('writes plain line ends if YAML would not recognise the old ones', () => {
    const text = '---\rschema: 1\rplace: Fennisby\r---\rShe came.\r';
    expect(migrateSource(text, edits, 2)).toMatchObject({
      source: '---\nschema: 2\nplace: Fennisby\n---\nShe came.\r',
    });
  });
});

describe('the migrations', () => {
  it('lead from the first version to the newest, with one step for each', () => {
    expect(migrations.map(({ from }) => from)).toEqual(migrations.map((_, place) => place + 1));
  });
});
