import { expect, it } from 'vitest';
import { wordsOf } from '../../../../../admin/questions/definitions/words-of.ts';

it.each([
  ['people.0.consent.takenBy', 'Who asked them?'],
  ['people.12.consent.release.uses.3.until', 'What do they say yes to?'],
  ['safeguarding.outcome', 'May the story be told?'],
  ['image.alt', 'What would you tell somebody who cannot see it?'],
  ['publishFrom', 'From which day may the story be shown?'],
  ['people.0', undefined],
  ['title', undefined],
])('at %s the form asks: %s', (path, words) => expect(wordsOf(path)).toBe(words));
