import { expect, test } from 'vitest';
import { hashSearchWord } from '../../../../src/exports/search/search-vocabulary.ts';
import {
  searchFields,
  weighPlaces,
  writeIndexedText,
  bodyOfIndexedText,
} from '../../../../src/exports/search/search-fields.ts';
import { makeVocabulary } from '../../../../src/site/search/make-vocabulary.ts';
import { indexedTexts } from '../../../../src/site/search/indexed-texts.ts';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { words } from '../../../../src/words/index.ts';
import { publicStory } from '../../../support/public-story.ts';

const lists = {
  themes: [{ id: 'kinship', data: { name: 'Family who step in', summary: 'Aunts.' }, body: [] }],
  models: [],
  synonyms: [['Family group conference', 'FGC', 'children’s home']],
};

test('names that look like a form of a word in the stories only match themselves', async () => {
  const { names } = await makeVocabulary(['A man was well and felt hope.'], lists);
  for (const name of ['manning', 'wells']) expect(names).toContain(hashSearchWord(name));
  expect(names).not.toContain(hashSearchWord('callum'));
});

test('a name that differs by one letter from a word of the field is never corrected', async () => {
  const { names, fieldWords } = await makeVocabulary([], {
    ...lists,
    synonyms: [['foster carer', 'fostering']],
  });
  expect(fieldWords).toEqual(expect.arrayContaining(['foster', 'kinship']));
  expect(names).toContain(hashSearchWord('forster'));
});

test('synonyms are compared without capitals', async () => {
  const { synonyms } = await makeVocabulary([], lists);
  expect(synonyms).toEqual([['family group conference', 'fgc', "children's home"]]);
});

test('the index has the themes, the people and the content notes of a story, before its words', () => {
  const story = publicStory({
    themes: ['kinship'],
    contentNotes: ['domestic-abuse'],
    body: parseBody('Łucja’s kettle.').body ?? [],
  });
  const texts = indexedTexts(story, words, lists);
  expect(texts.topics).toContain('Family who step in');
  expect(texts.topics).toContain('kinship');
  expect(texts.about).toContain('domestic abuse');
  expect(texts.about).toContain('young person, 16');
  expect(texts.hints).toContain('Aunts.');
  expect(texts.hints).toContain('lucja');
  const written = writeIndexedText(texts);
  expect(bodyOfIndexedText(written)).toBe('Łucja’s kettle.');
  const places = written.split(/\s+/);
  expect(weighPlaces([places.indexOf('kinship')])).toBeGreaterThan(
    weighPlaces([places.indexOf('kettle.')]),
  );
});

test('a field that is too long continues after the story, so that every word is found', () => {
  const title = 'word '.repeat(searchFields[0].room) + 'last';
  const written = writeIndexedText({ title, topics: '', about: '', hints: '', body: 'Body.' });
  expect(written).toMatch(/Body\. ‖ last$/);
  expect(bodyOfIndexedText(written)).toBe('Body.');
});
