import { expect, it } from 'vitest';
import { findQuestionWords } from '../../../../../admin/questions/definitions/question-words.ts';

it.each([
  ['people.0.consent.takenBy', 'Who asked them?'],
  ['people.12.consent.release.uses.3.until', 'What do they say yes to?'],
  ['safeguarding.outcome', 'May the story be told?'],
  ['image.alt', 'What would you tell somebody who cannot see it?'],
  ['publishFrom', 'From which day may the story be shown?'],
  ['people.0', undefined],
  ['title', undefined],
])('the question at %s is: %s', (path, words) => expect(findQuestionWords(path)).toBe(words));
