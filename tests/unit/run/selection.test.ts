import { describe, expect, it } from 'vitest';
import { filesIn, readSelection } from '../../run/selection.ts';
import { stages } from '../../run/stages.ts';

const select = (...args: string[]) => {
  const selection = readSelection(args, stages);
  return { ...selection, stages: selection.stages.map(({ name }) => name) };
};
const thisFile = 'tests/unit/run/selection.test.ts';

describe('the arguments of npm test', () => {
  it('select every stage if there are none', () => {
    expect(select().stages).toEqual(stages.map(({ name }) => name));
  });

  it('select stages by name, in the order of the stages', () => {
    expect(select('unit', 'lint')).toEqual({ stages: ['lint', 'unit'], files: [], watch: false });
  });

  it('select the stage that a test file or folder belongs to', () => {
    expect(select(thisFile)).toMatchObject({ stages: ['unit'], files: [thisFile] });
    expect(select('./tests/e2e/', thisFile).stages).toEqual(['unit', 'browser']);
  });

  it('select the files whose text contains the words of a test’s name', () => {
    const words = 'select the files whose text contains the words';
    expect(select('-t', words)).toMatchObject({ stages: ['unit'], files: [thisFile], name: words });
  });

  it('select every stage with tests if no file contains the words as a whole', () => {
    const words = ['words that', 'stand nowhere'].join(' ');
    expect(select('-t', words)).toMatchObject({
      stages: stages.filter(({ tests }) => tests).map(({ name }) => name),
      files: [],
    });
  });

  it('may ask for tests to run again after each change', () => {
    expect(select('--watch').watch).toBe(true);
  });

  it('are refused if they name neither a stage nor a file', () => {
    expect(() => select('unti')).toThrow('There is no stage and no file unti. Name any of these');
    expect(() => select('README.md')).toThrow('No stage runs README.md.');
  });
});

describe('filesIn', () => {
  it('returns the selected files of a folder and no others', () => {
    const files = ['tests/unit/a.test.ts', './tests/unit/b', 'tests/unit-more/c.test.ts'];
    expect(filesIn('tests/unit', { files })).toEqual(files.slice(0, 2));
  });
});
