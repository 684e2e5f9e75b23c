import type { FormWords } from './form-words.ts';
import { vocabularyWords } from './vocabulary-en-gb.ts';

/** The words of the form in which somebody notes what came of a story. */
export const toldFormWords: FormWords['told'] = {
  id: { label: 'The code of the story', hint: 'It is at the end of the address of the story.' },
  shown: {
    label: 'Where it was used',
    one: 'use',
    fields: {
      on: { label: 'When' },
      use: { label: 'For what', options: vocabularyWords.uses },
      where: { label: 'Where', hint: 'As in “Foster carers’ evening”. Never a name.' },
      to: { label: 'To whom', hint: 'As in “foster carers”.' },
      people: { label: 'How many people, about' },
      changed: {
        label: 'What changed because of it',
        hint: 'Leave it empty until you know. Ask again after a month.',
      },
      toldOn: { label: 'When the storyteller heard of it' },
      notedBy: {
        label: 'Who used it',
        hint: 'A role or a team, never a name. They are rung if somebody says no.',
      },
      reach: {
        label: 'How to reach them',
        hint: 'A work telephone number or the address of a team. Readers never see it.',
      },
    },
  },
  onPage: {
    label: 'Readers may see what changed',
    hint: 'Only if the storyteller wishes it.',
    fields: {
      wishedOn: { label: 'When the storyteller said that they would like it' },
      reviewedOn: { label: 'When the safeguarding lead reviewed these words' },
      wordsFingerprint: {
        label: 'The code of the words that were reviewed',
        hint: 'The check of the library says it, and npm run told.',
      },
    },
  },
};
