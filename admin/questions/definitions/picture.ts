import { image } from '../../../src/story/schema/media.ts';
import { pictureShows } from '../../../src/story/vocabulary.ts';
import { optionsOf, type Questions } from './question.ts';

/** Who can be seen in a picture: the answers there are. */
export const seen = optionsOf(pictureShows, {
  illustration: { words: 'Nobody: it is drawn' },
  place: { words: 'Nobody: it shows a place' },
  object: { words: 'Nobody: it shows a thing' },
  'people-unidentifiable': { words: 'People, and nobody could tell who they are' },
  'people-identifiable': {
    words: 'People who could be recognised',
    hint: 'Each of them has to be one of the people of this story, with a yes of their own.',
  },
});

/** What is asked of every picture, beside a story or in its text. */
export const pictureWords = {
  alt: {
    words: 'What would you tell somebody who cannot see it?',
    hint: 'One plain sentence, as in “A green front door with a brass knocker”.',
  },
  shows: { words: 'Who can be seen in it?' },
};

/** What is asked of a picture as soon as it is chosen. */
export const pictureQuestions: Questions = [
  {
    type: 'text',
    path: ['alt'],
    ...pictureWords.alt,
    most: image.shape.alt.maxLength ?? undefined,
  },
  {
    type: 'choice',
    path: ['shows'],
    ...pictureWords.shows,
    options: () => seen,
  },
];
