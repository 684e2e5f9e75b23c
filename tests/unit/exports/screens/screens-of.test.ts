import { describe, expect, test } from 'vitest';
import { headingOf } from '../../../../src/exports/screens/headings.ts';
import { beforehandLines, tellersOf } from '../../../../src/exports/screens/lines.ts';
import { notesOf } from '../../../../src/exports/screens/notes.ts';
import { screensOf } from '../../../../src/exports/screens/screens-of.ts';
import { viewsOf } from '../../../../src/exports/screens/screen.ts';
import type { Publishable } from '../../../../src/library/publishable.ts';
import { words } from '../../../../src/words/index.ts';
import { shownStory } from '../../../support/shown-story.ts';

const typesOf = (changed: Partial<Publishable> = {}) =>
  screensOf(shownStory(changed)).map(({ type }) => type);

describe('the screens of a story', () => {
  test('are in the order in which a room should meet it', () => {
    expect(typesOf()).toEqual([
      'title',
      'beforehand',
      'brief',
      'quote',
      'change',
      'evidence',
      'questions',
      'terms',
    ]);
  });

  test('are none where nobody agreed to presentations', () => {
    expect(typesOf({ uses: [{ use: 'website', until: '2027-06-01' }] })).toEqual([]);
  });

  test('leave out what the story does not have', () => {
    const bare: Partial<Publishable> = {
      people: [{ part: 'storyteller', naming: 'own-name', name: 'Sam', description: 'dad' }],
      contentNotes: [],
      evidence: [],
      body: [],
    };
    const { pullQuote, discussion, ...story } = shownStory(bare);
    expect([pullQuote, discussion]).not.toContain(undefined);
    expect(screensOf(story).map(({ type }) => type)).toEqual(['title', 'brief', 'terms']);
  });

  test('hold a turning point paragraph by paragraph', () => {
    expect(screensOf(shownStory()).find(({ type }) => type === 'change')).toEqual({
      type: 'change',
      parts: [['Nobody had to talk first.', 'Not even me.']],
    });
  });

  test('have a view for each part, and no two headings alike', () => {
    const story = shownStory({
      inBrief: 'She rang at four, as she had said she would. '.repeat(20),
      discussion: Array.from({ length: 5 }, () => 'What would you have done, and when? '.repeat(8)),
    });
    const headings = screensOf(story).flatMap((screen) =>
      Array.from({ length: viewsOf(screen) }, (_, view) => headingOf(screen, view, story, words)),
    );
    expect(headings).toContain('The story in brief, 2 of 2');
    expect(new Set(headings).size).toBe(headings.length);
  });
});

describe('what a room is told first', () => {
  test('is what the story speaks of, and that anyone may step out', () => {
    expect(
      beforehandLines(
        { type: 'beforehand', notes: ['prison', 'racism'], namings: ['pseudonym'], example: true },
        words,
      ),
    ).toEqual([
      'This story speaks of prison and racism.',
      'You can look away, step out and come back at any time, and need give no reason.',
      'Names in it were chosen for this story.',
      'This is an example. The people, the places and what happens are invented.',
    ]);
  });
});

describe('the notes beside the screens', () => {
  const story = shownStory();
  const all = screensOf(story).map((screen) =>
    notesOf(screen, 0, story, 'https://a.example/check/k7m2qx/', words),
  );

  test('are never empty', () => {
    expect(all.every((notes) => notes.length > 0 && notes.every(Boolean))).toBe(true);
  });

  test('introduce the story by whoever tells it, and say what it speaks of', () => {
    expect(tellersOf(story, words)).toBe('Robin, young person, 16');
    const people = Array.from({ length: 12 }, () => story.people[0]!);
    expect(tellersOf({ people }, words)).toBe('12 people');
    expect(all[0]?.join(' ')).toContain('told by: Robin, young person, 16.');
    expect(all[0]?.join(' ')).toContain('it speaks of going missing');
  });

  test('say where to pause and what to ask', () => {
    expect(all.flat().join(' ')).toContain('Count to ten');
    expect(all.flat()).toContain('A question for the room: Whose kitchen are you let into?');
  });
});
