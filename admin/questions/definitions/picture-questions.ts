import { image } from '../../../src/story/schema/media.ts';
import { pictureShows } from '../../../src/story/vocabulary.ts';
import { pictureQuestionWords } from '../../../src/words/questions-en-gb.ts';
import { optionsOf, type FormQuestions } from './form-question.ts';

/** The answers to the question who is in a picture. */
export const pictureShowsOptions = optionsOf(pictureShows, {
  illustration: { words: 'Nobody: it is drawn' },
  place: { words: 'Nobody: it shows a place' },
  object: { words: 'Nobody: it shows a thing' },
  'people-unidentifiable': { words: 'People, and nobody could tell who they are' },
  'people-identifiable': {
    words: 'People who could be recognised',
    hint: 'Each of them has to be one of the people of this story, with a yes of their own.',
  },
});

/** The questions about a picture. They are asked as soon as the picture is chosen. */
export const pictureQuestions: FormQuestions = [
  {
    type: 'text',
    path: ['alt'],
    ...pictureQuestionWords.alt,
    maxLength: image.shape.alt.maxLength ?? undefined,
  },
  {
    type: 'choice',
    path: ['shows'],
    ...pictureQuestionWords.shows,
    options: () => pictureShowsOptions,
  },
  {
    type: 'text',
    path: ['credit'],
    ...pictureQuestionWords.credit,
    optional: true,
    maxLength: image.shape.credit.unwrap().maxLength ?? undefined,
  },
];
