import type { FormWords } from './form-words.ts';
import { toldFormWords } from './told-form-en-gb.ts';
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
    example: { label: 'A good answer', hint: 'Shown to the people who answer.' },
    asks: {
      label: 'It asks for',
      options: { sentence: 'a sentence or more', confirm: 'a plain yes' },
    },
    from: {
      label: 'In force from',
      hint: 'Stories released on or after this day have to answer it. Earlier stories do not.',
    },
    body: { label: 'Why it matters', hint: 'Readers see this.' },
  },
  'consent-form': {
    title: { label: 'Short name' },
    from: {
      label: 'In use from',
      hint: 'The year and month of this day become the form’s version. Consents refer to that version.',
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
        licence: 'that we may show their words and pictures, and how we name who made them',
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
      hint: 'Write the term as people write it. The check also finds its plural, its past tense and its other endings.',
    },
    also: { label: 'Other words for the same thing', one: 'other word' },
    unless: {
      label: 'Phrases in which it means something else',
      one: 'phrase',
      hint: 'For example “just in case”. The check ignores the term in these phrases.',
    },
    inTelling: {
      label: 'Families and young people are asked about it too',
      hint: 'Their words are their own. Use this only for a judgement that they may have learned from others.',
    },
    why: { label: 'Why it hurts or misleads' },
    instead: { label: 'What to say instead' },
    source: { label: 'Who says so' },
  },
  told: toldFormWords,
  settings: settingsFormWords,
};
