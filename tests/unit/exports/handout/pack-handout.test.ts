import { describe, expect, test } from 'vitest';
import { toPackHandout } from '../../../../src/exports/handout/pack-handout.ts';
import { findPackStories, isPackOutput } from '../../../../src/library/packs/pack-outputs.ts';
import type { PublicPack } from '../../../../src/library/packs/public-pack.ts';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { defaultSettings } from '../../../../src/story/schema/settings.ts';
import type { Use } from '../../../../src/story/vocabulary.ts';
import { words } from '../../../../src/words/index.ts';
import { publicStory } from '../../../support/public-story.ts';

const until = '2027-03-31';
const round = { minutes: 5, prompt: 'Say your name.' };
const packOf = (changed: Partial<PublicPack> = {}): PublicPack => ({
  id: 'first-week',
  title: 'Your first week',
  use: 'induction',
  forWhom: 'New colleagues',
  aims: ['Meet two families.'],
  checkIn: round,
  path: [
    { story: 'k7m2qx', minutes: 10, before: 'Listen.', after: ['What did you hear?'], until },
    { story: 'q4n8vt', minutes: 10, before: 'Again.', after: ['And now?'], until },
  ],
  interview: [],
  closing: round,
  example: false,
  notes: parseBody('## Care\n\nGo slowly.').body ?? [],
  minutes: 30,
  until,
  lastDay: until,
  ...changed,
});
const storyOf = (id: string, uses: Use[], last = until) =>
  publicStory({
    id,
    uses: uses.map((use) => ({ use, until: last })),
    body: parseBody('Nobody had to talk first.').body ?? [],
  });
const handoutOf = (second: Use[], changed: Partial<PublicPack> = {}, last = until) => {
  const pack = packOf(changed);
  const use = pack.use;
  const stories = [storyOf('k7m2qx', [use, 'learning']), storyOf('q4n8vt', [use, ...second], last)];
  return toPackHandout(pack, findPackStories(pack, stories), {
    words,
    settings: defaultSettings,
    packAddress: 'https://stories.example/packs/first-week/',
    storyAddress: (id) => `https://stories.example/stories/${id}/`,
  });
};
const textOfStories = 'Nobody had to talk first.';

describe('the handout of a pack', () => {
  test('has the texts of its stories if all of them may be used for learning', () => {
    const handout = handoutOf(['learning']);
    expect(JSON.stringify(handout.parts)).toContain(textOfStories);
    expect(handout.terms).toMatchObject({ storyId: 'k7m2qx q4n8vt', use: 'learning' });
  });

  test('is a sheet without the text of any story if one of them may not be used for learning', () => {
    const sheet = handoutOf([]);
    expect(JSON.stringify(sheet)).not.toContain(textOfStories);
    expect(JSON.stringify(sheet.parts)).toContain('Go slowly.');
    expect(JSON.stringify(sheet.parts)).toContain('What did you hear?');
  });

  test('has no texts in a pack for recruitment, whatever its stories allow', () => {
    expect(JSON.stringify(handoutOf(['learning'], { use: 'recruitment' }))).not.toContain(
      textOfStories,
    );
  });

  test('ends on the day on which the first of its stories may not be printed any more', () => {
    expect(handoutOf(['learning'], {}, '2027-01-15').terms.useBy).toBe('2027-01-15');
    expect(handoutOf([]).terms.useBy).toBe(until);
  });

  test('belongs in the output as long as the pack has a story', () => {
    const pack = packOf();
    expect(isPackOutput(pack, [storyOf('k7m2qx', ['induction'])], 'handout.pdf')).toBe(true);
    expect(isPackOutput(pack, [], 'handout.pdf')).toBe(false);
  });
});
