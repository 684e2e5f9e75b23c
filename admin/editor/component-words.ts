import type { ComponentName } from '../../src/story/body/components.ts';
import { pictureWords } from '../questions/definitions/picture.ts';

/** What an editor reads about a component's field. */
export interface FieldWords {
  label: string;
  hint: string;
  /** What to do where nothing fit was written. */
  missing: string;
}

/** What an editor reads about a component. */
export interface ComponentWords {
  label: string;
  purpose: string;
  /** Shown where its words go, until there are some. */
  placeholder: string;
  fields: Record<string, FieldWords>;
}

/** The words of the menu and its forms: each component the parser knows, and each of its attributes. */
export const componentWords: Record<string, ComponentWords> = {
  Quote: {
    label: 'Quote',
    purpose: 'Spoken or written words that deserve room',
    placeholder: 'What was said, as it was said',
    fields: {
      by: {
        label: 'Whose words these are',
        hint: 'A description, such as “his mum”. You may leave it out.',
        missing: '',
      },
    },
  },
  Moment: {
    label: 'Moment',
    purpose: 'A turning point: when something changed',
    placeholder: 'What happened',
    fields: {},
  },
  Aside: {
    label: 'Aside',
    purpose: 'A short explanation for readers who are new to this',
    placeholder: 'What a new reader needs to know',
    fields: {},
  },
  Helped: {
    label: 'What helped',
    purpose: 'What helped, as a short list in the teller’s own words',
    placeholder: 'One thing that helped',
    fields: {},
  },
  Figure: {
    label: 'Picture',
    purpose: 'A picture that lies beside the story, with a caption if you like',
    placeholder: 'Caption, if there is something to say',
    fields: {
      src: {
        label: 'Choose a picture from this computer',
        hint: 'Where and when it was taken, and the name of its file, are left behind.',
        missing: 'Choose a picture.',
      },
      alt: {
        label: pictureWords.alt.words,
        hint: pictureWords.alt.hint,
        missing: 'Say what the picture shows, for people who cannot see it.',
      },
      shows: {
        label: pictureWords.shows.words,
        hint: 'Each person who could be recognised has to say yes to it.',
        missing: 'Say who can be seen in the picture.',
      },
    },
  },
} satisfies Record<ComponentName, ComponentWords>;
