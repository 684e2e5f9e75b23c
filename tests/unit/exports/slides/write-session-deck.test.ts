import { describe, expect, test } from 'vitest';
import { writeSessionDeck } from '../../../../src/exports/slides/write-session-deck.ts';
import { readLibrary } from '../../../../src/library/read-library.ts';
import { root } from '../../../../src/runtime/paths.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import { words } from '../../../../src/words/index.ts';
import { publicStory } from '../../../support/public-story.ts';
import { readDeck } from '../../../support/read-deck.ts';

const context = { words, settings: defaultSettings };
const plan = {
  title: 'Working together',
  forWhom: 'A team',
  minutes: 45,
  checkIn: 'How are you here?',
  closing: 'What will you do?',
  checkAddress: 'https://stories.example.org/check/',
};
const address = (id: string) => `https://stories.example.org/check/${id}/`;
const step = (story = publicStory()) => ({
  story,
  checkAddress: address(story.id),
  minutes: 15,
  before: 'Listen for the kettle.',
  after: ['Who came back?'],
});
const { stories: shipped } = await readLibrary({
  contentDir: `${root}/content`,
  on: '2026-12-01',
  audience: 'public',
});
const presentable = shipped.filter(({ uses }) => uses.some(({ use }) => use === 'presentation'));

describe('a deck of several stories', () => {
  const first = publicStory();
  const second = publicStory({
    id: 'q4n8vt',
    title: 'A second story',
    kind: 'family',
    uses: [{ use: 'presentation', until: '2027-01-15' }],
  });
  const bytes = writeSessionDeck(plan, [step(first), step(second)], context)!;
  const { slides, custom } = readDeck(bytes);
  const titles = slides.map(({ title }) => title);

  test('has a title, rounds, contents, each story with its questions, and the terms once', () => {
    expect(titles).toEqual([
      'Working together',
      'Check-in',
      'The stories today',
      'Before we begin',
      'The kettle was always on',
      'The story in brief · The kettle was always on',
      'Words from the story · The kettle was always on',
      'What changed · The kettle was always on',
      'From published work · The kettle was always on',
      'Questions for the room · The kettle was always on',
      'A second story',
      'The story in brief · A second story',
      'Words from the story · A second story',
      'What changed · A second story',
      'From published work · A second story',
      'Questions for the room · A second story',
      'Closing round',
      'How these stories may be shown',
    ]);
  });

  test('has the terms of its own story on every slide of a story, as data too', () => {
    const ofStory = slides.map(({ tags }) => [tags['STORYID'], tags['STORYUSEBY']]);
    expect(ofStory[5]).toEqual(['k7m2qx', '2027-02-20']);
    expect(ofStory[11]).toEqual(['q4n8vt', '2027-01-15']);
    expect(slides[11]!.texts.join(' ')).toContain(address('q4n8vt'));
  });

  test('names all its stories on the slides around them, with the earliest last day', () => {
    const around = { STORYID: 'k7m2qx q4n8vt', STORYUSEBY: '2027-01-15' };
    expect(slides[0]!.tags).toMatchObject(around);
    expect(slides.at(-1)!.tags).toMatchObject(around);
    expect(custom).toMatchObject({ StoryId: 'k7m2qx q4n8vt', StoryUseBy: '2027-01-15' });
  });

  test('asks the questions of the session, and says in the notes what comes before a story', () => {
    expect(slides[9]!.texts.join(' ')).toContain('Who came back?');
    expect(slides[9]!.texts.join(' ')).not.toContain('Whose kitchen are you let into?');
    expect(slides[4]!.notes).toContain('Listen for the kettle.');
    expect(slides[4]!.notes).toContain('About 15 minutes for this story.');
  });

  test('is the same bytes for the same input', () => {
    expect(writeSessionDeck(plan, [step(first), step(second)], context)).toEqual(bytes);
  });
});

test('a story that may not be presented is in no deck', () => {
  const closed = publicStory({ id: 'q4n8vt', uses: [{ use: 'learning', until: '2027-01-15' }] });
  expect(writeSessionDeck(plan, [step(), step(closed)], context)).toBeUndefined();
  expect(writeSessionDeck(plan, [], context)).toBeUndefined();
});

test('a deck of ten shipped stories can be read, and no two slides have the same title', () => {
  const ten = presentable.slice(0, 10);
  const bytes = writeSessionDeck(
    plan,
    ten.map((story) => step(story)),
    context,
  )!;
  const titles = readDeck(bytes).slides.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.filter((title) => title.startsWith('How these stories')).length).toBeLessThan(4);
});
