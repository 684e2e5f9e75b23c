import { beforeEach, expect, test } from 'vitest';
import { carryingOpened, openedField, part } from '../../../../admin/decap/opened.ts';

let given: { data: object; before: string | undefined } | undefined;
const saved = new Map<string, string>();
const format = carryingOpened(
  {
    fromFile: (text) => ({ words: text.trim() }),
    toFile: (data, before) => {
      given = { data, before };
      return `${String(data['words'])}\n`;
    },
  },
  saved,
);
const read = (text: string) => format.fromFile(text) as Record<string, unknown>;

beforeEach(() => saved.clear());

test('what is read knows the file it was read from, and what is written says so', () => {
  const data = read('One\n');
  expect(data).toEqual({ words: 'One', [openedField]: 'One\n' });
  expect(part(format.toFile({ ...data, words: 'Two' }))).toEqual({
    text: 'Two\n',
    opened: 'One\n',
  });
});

test('a backup of unsaved words still knows the file it was begun from', () => {
  const backup = format.toFile({ ...read('One\n'), words: 'Two' });
  expect(read(backup)).toEqual({ words: 'Two', [openedField]: 'One\n' });
});

test('the line’s end that Decap adds to a file is not taken for the opened file’s', () => {
  const written = format.toFile({ ...read('One'), words: 'Two' });
  expect(written.endsWith('\n')).toBe(true);
  expect(part(written).opened).toBe('One');
});

test('a new file was opened as nothing', () => {
  expect(part(format.toFile({ words: 'One' }))).toEqual({ text: 'One\n', opened: undefined });
});

test('after this window’s own saves, what they saved is what was opened', () => {
  const data = read('One\n');
  saved.set('One\n', 'Two\n').set('Two\n', 'Three\n');
  expect(part(format.toFile(data)).opened).toBe('Three\n');
});

test('the format is given the entry’s own data, and the file as it was opened', () => {
  format.toFile({ ...read('One\n'), words: 'Two' });
  expect(given).toEqual({ data: { words: 'Two' }, before: 'One\n' });
});
