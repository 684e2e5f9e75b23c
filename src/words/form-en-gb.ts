import type { FormWords } from './form-words.ts';
import { settingsFormWords } from './settings-form-en-gb.ts';
import { storyFormWords } from './story-form-en-gb.ts';

/** The words of the fields of all forms. Limits and defaults are added from the schema. */
export const formWords: FormWords = {
  story: storyFormWords,
  theme: {
    name: { label: 'Name', hint: 'As readers see it.' },
    summary: { label: 'In a sentence' },
  },
  'practice-model': {
    name: { label: 'Name', hint: 'As readers see it.' },
    summary: { label: 'What it is', hint: 'In two or three sentences.' },
    origin: { label: 'Where it began' },
  },
  principle: {
    name: { label: 'Short name' },
    question: { label: 'Question', hint: 'What a story has to answer.' },
    example: { label: 'A good answer', hint: 'Shown to whoever answers.' },
    asks: {
      label: 'It asks for',
      options: { sentence: 'a sentence or more', confirm: 'a plain yes' },
    },
    from: {
      label: 'In force from',
      hint: 'Stories released from this day on answer it. Earlier ones need not.',
    },
    body: { label: 'Why it matters', hint: 'Readers see this.' },
  },
  'consent-form': {
    title: { label: 'Short name' },
    from: {
      label: 'In use from',
      hint: 'Its year and month become its version, which consents refer to.',
    },
    covers: {
      label: 'What its words tell people',
      hint: 'A form that leaves anything out does not count.',
      options: {
        uses: 'what a story may be used for',
        audience: 'who will see it',
        'copies-cannot-be-recalled': 'that copies cannot be called back',
        'right-to-withdraw': 'that they can say no at any time',
        'no-effect-on-support': 'that a no changes nothing about their support',
      },
    },
    body: {
      label: 'The words people agree to',
      hint: 'Once somebody has signed it, leave the text as it is and write a new form.',
    },
  },
  'language-entry': {
    term: {
      label: 'The term',
      hint: 'As people write it. Its plural, its past and its other endings are found as well.',
    },
    also: { label: 'Other words for the same', one: 'other word' },
    unless: {
      label: 'Phrases in which it means something else',
      one: 'phrase',
      hint: 'As in “just in case”. There it is left alone.',
    },
    inTelling: {
      label: 'Families and young people are asked about it as well',
      hint: 'Their words are theirs. Only for a judgement that they may have taken over from others.',
    },
    why: { label: 'Why it hurts or misleads' },
    instead: { label: 'What to say instead' },
    source: { label: 'Who says so' },
  },
  settings: settingsFormWords,
};
