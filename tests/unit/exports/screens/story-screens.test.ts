import { describe, expect, test } from 'vitest';
import { beforehandLines, listStorytellers } from '../../../../src/exports/screens/screen-lines.ts';
import { presenterNotes } from '../../../../src/exports/screens/presenter-notes.ts';
import { toScreens } from '../../../../src/exports/screens/story-screens.ts';
import { countViews, viewHeading } from '../../../../src/exports/screens/screen.ts';
import type { PublicStory } from '../../../../src/library/public-story.ts';
import { words } from '../../../../src/words/index.ts';
import { publicStory } from '../../../support/public-story.ts';

const typesOf = (changed: Partial<PublicStory> = {}) =>
  toScreens(publicStory(changed)).map(({ type }) => type);

describe('the screens of a story', () => {
  test('come in the order in which a room should see them', () => {
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

  test('are none for a story that may not be shown in presentations', () => {
    expect(typesOf({ uses: [{ use: 'website', until: '2027-06-01' }] })).toEqual([]);
  });

  test('leave out each screen for which the story has nothing', () => {
    const bare: Partial<PublicStory> = {
      people: [{ part: 'storyteller', naming: 'own-name', name: 'Sam', description: 'dad' }],
      contentNotes: [],
      evidence: [],
      body: [],
    };
    const { pullQuote, discussion, ...story } = publicStory(bare);
    expect([pullQuote, discussion]).not.toContain(undefined);
    expect(toScreens(story).map(({ type }) => type)).toEqual(['title', 'brief', 'terms']);
  });

  test('contain the paragraphs of a turning point', () => {
    expect(toScreens(publicStory()).find(({ type }) => type === 'change')).toEqual({
      type: 'change',
      parts: [['Nobody had to talk first.', 'Not even me.']],
    });
  });

  test('have a view for each part, and every heading is different', () => {
    const story = publicStory({
      inBrief: 'She rang at four, as she had said she would. '.repeat(20),
      discussion: Array.from({ length: 5 }, () => 'What would you have done, and when? '.repeat(8)),
    });
    const headings = toScreens(story).flatMap((screen) =>
      Array.from({ length: countViews(screen) }, (_, view) =>
        viewHeading(screen, view, story, words),
      ),
    );
    expect(headings).toContain('The story in brief, 2 of 2');
    expect(new Set(headings).size).toBe(headings.length);
  });
});

describe('the lines that a room sees before a story', () => {
  test('say what the story speaks of, that anyone may step out, and that it is an example', () => {
    expect(
      beforehandLines(
        { type: 'beforehand', notes: ['prison', 'racism'], namings: ['pseudonym'], example: true },
        words,
      ),
    ).toEqual([
      'This story speaks of prison and racism.',
      'You can look away, step out and come back at any time. You don’t have to give a reason.',
      'Names in it were chosen for this story.',
      'This is an example. The people, the places and what happens are invented.',
    ]);
  });
});

describe('the presenter’s notes', () => {
  const story = publicStory();
  const all = toScreens(story).map((screen) =>
    presenterNotes(screen, 0, story, 'https://a.example/check/k7m2qx/', words),
  );

  test('are never empty on any screen', () => {
    expect(all.every((notes) => notes.length > 0 && notes.every(Boolean))).toBe(true);
  });

  test('introduce the storytellers, and say what the story speaks of', () => {
    expect(listStorytellers(story, words)).toBe('Robin, young person, 16');
    const people = Array.from({ length: 12 }, () => story.people[0]!);
    expect(listStorytellers({ people }, words)).toBe('12 people');
    expect(all[0]?.join(' ')).toContain('told by: Robin, young person, 16.');
    expect(all[0]?.join(' ')).toContain('it speaks of going missing');
  });

  test('say where to pause and what to ask', () => {
    expect(all.flat().join(' ')).toContain('Count to ten');
    expect(all.flat()).toContain('A question for the room: Whose kitchen are you let into?');
  });
});
