import { describe, expect, test } from 'vitest';
import { fullStages, stages } from '../../run/stages.ts';
import type { SelectedTests } from '../../run/stage.ts';

/** Returns the command of a stage as one line. */
const commandOf = (all: typeof stages, name: string, selected: SelectedTests) =>
  all
    .find((stage) => stage.name === name)!
    .commands(selected)
    .flat()
    .join(' ');

describe('the tests with the tag `full`', () => {
  test('are left out of `npm test`', () => {
    expect(commandOf(stages, 'unit', { files: [] })).toContain('--tags-filter !full');
  });

  test('run in `npm test` if their file or their name is selected', () => {
    const files = ['tests/unit/consent/gate.test.ts'];
    expect(commandOf(stages, 'unit', { files })).not.toContain('--tags-filter');
    const name = 'a removal in an unfinished merge';
    expect(commandOf(stages, 'unit', { files: [], name })).not.toContain('--tags-filter');
  });

  test('run alone in `npm run test:full`', () => {
    for (const name of ['unit-full', 'commands-full', 'build-full']) {
      expect(commandOf(fullStages, name, { files: [] })).toContain('--tags-filter full');
    }
  });
});

describe('the tests with the tag `property`', () => {
  test('run in `npm test`, and once more with every run in `npm run test:full`', () => {
    expect(commandOf(stages, 'unit', { files: [] })).not.toContain('property');
    expect(commandOf(fullStages, 'unit-full', { files: [] })).toContain('full || property');
    const envOf = (all: typeof stages) => all.find(({ name }) => name.startsWith('unit'))!.env;
    expect(envOf(stages)).toBeUndefined();
    expect(envOf(fullStages)).toEqual({ FULL_PASS: '1' });
  });
});
