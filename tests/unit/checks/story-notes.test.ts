import { describe, expect, test } from 'vitest';
import type { RecordedChange, StoryChange } from '../../../src/checks/story-changes.ts';
import { findNextRole, openNotes, readNotes } from '../../../src/checks/story-notes.ts';

const noteId = (number: number) => String(number).repeat(40);
const record = (...changes: StoryChange[]): RecordedChange[] =>
  changes.map((change, index) => ({
    ...{ id: noteId(index), at: index, on: '2026-11-20', who: 'Editors’ desk', change },
  }));
const ask: StoryChange = { type: 'ask', text: 'Which street?' };
const reply = (by: 'editor' | 'lead'): StoryChange => ({
  ...{ type: 'reply', note: noteId(0), by, text: 'None now.' },
});
const close: StoryChange = { type: 'close', note: noteId(0) };
const next = (...changes: StoryChange[]) => readNotes(record(...changes)).next;

describe('who acts next on a story', () => {
  test('is whoever has not written last', () => {
    expect(next(ask)).toBe('editor');
    expect(next(ask, reply('editor'))).toBe('lead');
    expect(next(ask, reply('editor'), reply('lead'))).toBe('editor');
  });

  test('is whom somebody has chosen', () => {
    expect(next(ask, { type: 'assign', to: 'lead' })).toBe('lead');
  });

  test('is said by the status of the draft once it moves or the last note is closed', () => {
    expect(next(ask, { type: 'move', to: 'pending_review' })).toBeUndefined();
    expect(next(ask, close)).toBeUndefined();
    expect(next(ask, ask, close)).toBe('editor');
    expect(findNextRole(undefined, 'pending_review')).toBe('lead');
    expect(findNextRole(undefined, 'draft')).toBe('editor');
    expect(findNextRole(undefined, 'pending_publish')).toBe('editor');
  });

  test('is nobody if the story is published and nobody was chosen', () => {
    expect(findNextRole(undefined, undefined)).toBeUndefined();
    expect(findNextRole('lead', undefined)).toBe('lead');
  });
});

test('a closed note keeps what was written, and is open no longer', () => {
  const { notes } = readNotes(record(ask, ask, reply('editor'), close));
  expect(notes).toHaveLength(2);
  expect(notes[0]).toMatchObject({
    text: 'Which street?',
    replies: [{ by: 'editor', text: 'None now.' }],
    closedOn: '2026-11-20',
  });
  expect(openNotes(notes).map(({ id }) => id)).toEqual([noteId(1)]);
});
