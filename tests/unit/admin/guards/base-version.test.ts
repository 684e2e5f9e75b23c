import { beforeEach, expect, test } from 'vitest';
import {
  carryBaseVersion,
  baseVersionField,
  splitBaseVersion,
} from '../../../../admin/guards/base-version.ts';

let received: { data: object; before: string | undefined } | undefined;
const saved = new Map<string, string>();
const format = carryBaseVersion(
  {
    fromFile: (text) => ({ words: text.trim() }),
    toFile: (data, before) => {
      received = { data, before };
      return `${String(data['words'])}\n`;
    },
  },
  saved,
);
const read = (text: string) => format.fromFile(text) as Record<string, unknown>;

beforeEach(() => saved.clear());

test('an entry and the file written from it carry the file from which the entry was read', () => {
  const data = read('One\n');
  expect(data).toEqual({ words: 'One', [baseVersionField]: 'One\n' });
  expect(splitBaseVersion(format.toFile({ ...data, words: 'Two' }))).toEqual({
    text: 'Two\n',
    baseVersion: 'One\n',
  });
});

test('a backup of unsaved words carries the file that the editor began with', () => {
  const backup = format.toFile({ ...read('One\n'), words: 'Two' });
  expect(read(backup)).toEqual({ words: 'Two', [baseVersionField]: 'One\n' });
});

test('the line break that Decap adds to a file does not become part of the base version', () => {
  const written = format.toFile({ ...read('One'), words: 'Two' });
  expect(written.endsWith('\n')).toBe(true);
  expect(splitBaseVersion(written).baseVersion).toBe('One');
});

test('a new file has no base version', () => {
  expect(splitBaseVersion(format.toFile({ words: 'One' }))).toEqual({
    text: 'One\n',
    baseVersion: undefined,
  });
});

test('after saves of this window the base version is the text saved last', () => {
  const data = read('One\n');
  saved.set('One\n', 'Two\n').set('Two\n', 'Three\n');
  expect(splitBaseVersion(format.toFile(data)).baseVersion).toBe('Three\n');
});

test('the format receives the data without the base version, and the base version beside it', () => {
  format.toFile({ ...read('One\n'), words: 'Two' });
  expect(received).toEqual({ data: { words: 'Two' }, before: 'One\n' });
});
