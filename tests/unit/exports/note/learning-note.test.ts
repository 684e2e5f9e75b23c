import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeNoteDocx } from '../../../../src/exports/note/learning-note-docx.ts';
import {
  readNoteFile,
  writeNoteFile,
  type LearningNote,
} from '../../../../src/exports/note/learning-note.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { readXml, findAll } from '../../../support/read-xml.ts';

const note: LearningNote = {
  activity: 'Reading two stories',
  date: '2026-11-30',
  minutes: '90',
  learnt: 'To ask first.\n\nTo wait & listen <twice>.',
  practice: '',
  together: 'Our manager said the same.',
  stories: [
    {
      id: 'k7m2qx',
      title: 'The kettle was always on',
      checkAddress: 'https://a.example/check/k7m2qx/',
    },
    { id: 'q4n8vt', checkAddress: 'https://a.example/check/q4n8vt/' },
  ],
};

describe('a learning note', () => {
  test('that was saved to go on with is read as it was', () => {
    expect(readNoteFile(writeNoteFile(note))).toEqual(note);
  });

  test('is not read from any other file', () => {
    expect(['', '{', '[]', '{"kind":"other"}', 'null'].map(readNoteFile)).toEqual(
      Array<undefined>(5).fill(undefined),
    );
  });

  test('takes from a changed file only answers and references', () => {
    const changed = JSON.parse(writeNoteFile(note)) as Record<string, unknown>;
    Object.assign(changed, {
      date: '2026-02-31',
      learnt: ['a list'],
      extra: 'more',
      stories: [
        { id: '../x', checkAddress: 'https://a.example/' },
        { id: 'k7m2qx', checkAddress: 'javascript:alert(1)' },
        'k7m2qx',
      ],
    });
    const read = readNoteFile(JSON.stringify(changed));
    expect(read).toMatchObject({ date: '', learnt: '', stories: [] });
    expect(read).not.toHaveProperty('extra');
  });

  test('has for Word a heading for each question, the answers, and the stories by reference', () => {
    const bytes = writeNoteDocx(note, defaultSettings, 'en-GB');
    const files = unzipSync(bytes);
    const document = readXml(strFromU8(files['word/document.xml']!));
    const styles = findAll(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(styles).toEqual(['Heading1', ...Array<string>(7).fill('Heading2')]);
    const text = strFromU8(files['word/document.xml']!);
    expect(text).toContain('To wait &amp; listen &lt;twice&gt;.');
    expect(text).toContain('30 November 2026');
    expect(text).toContain('Not answered yet.');
    expect(text).toContain('The kettle was always on (story k7m2qx)');
    expect(text).toContain('Story q4n8vt');
    expect(writeNoteDocx(note, defaultSettings, 'en-GB')).toEqual(bytes);
  });
});
