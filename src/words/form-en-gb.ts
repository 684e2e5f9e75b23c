import type { FormWords } from './form-words.ts';
import { packFormWords } from './pack-form-en-gb.ts';
import { toldFormWords } from './told-form-en-gb.ts';
import { settingsFormWords } from './settings-form-en-gb.ts';
import { vocabularyWords } from './vocabulary-en-gb.ts';
import { storyFormWords } from './story-form-en-gb.ts';

/** What each box of a printed consent form is about. */
const consentTickWords = {
  ...vocabularyWords.uses,
  face: 'their face is seen',
  voice: 'their voice is heard',
  'own-name': 'their own name',
  pseudonym: 'another name',
  anonymous: 'no name',
  licence: 'what the licence allows',
  'maker-named': 'they are named as the maker',
  'may-guess': 'somebody may still guess who they are',
};

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
  'consent-sheet': {
    form: { label: 'Version of the form', hint: 'The name of its file, as in 2027-01.' },
    language: { label: 'Language of this sheet', hint: 'Its code, as in cy for Welsh.' },
    easyRead: { label: 'It is in easier words' },
    title: { label: 'Title', hint: 'At the head of the paper.' },
    ask: { label: 'Above the boxes', hint: 'Say that a line without a tick is a no.' },
    yes: { label: 'The word for yes' },
    no: { label: 'The word for no' },
    until: { label: 'Above the places for an earlier last day' },
    groups: {
      label: 'What is ticked',
      one: 'group',
      fields: {
        heading: { label: 'Heading' },
        ticks: {
          label: 'Lines with boxes',
          one: 'line',
          fields: {
            of: { label: 'What it is about', options: consentTickWords },
            says: { label: 'The words beside the box' },
          },
        },
      },
    },
    sign: { label: 'What is signed', one: 'line', hint: 'Write […] for a line to write on.' },
    body: {
      label: 'The words',
      hint: 'Write [form], alone, for the words of the form. In easier words or another language, write them out.',
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
  pack: packFormWords,
  'gathering-sheet': {
    title: {
      label: 'Title',
      hint: 'At the head of the sheet. Do not change it in a sheet that people know.',
    },
    summary: { label: 'What it is for', hint: 'In one sentence, for whoever chooses a sheet.' },
    readBy: {
      label: 'Who reads it',
      hint: 'Write what storytellers read so that a child of twelve can read it.',
      options: { storyteller: 'whoever tells a story', gatherer: 'whoever gathers it' },
    },
    stage: {
      label: 'When it is needed',
      options: { before: 'before you meet', meeting: 'when you meet', after: 'afterwards' },
    },
    order: { label: 'Its place among these', hint: '1 comes first.' },
    layout: {
      label: 'How it is printed',
      hint: 'With cards, each heading begins a new card.',
      options: { page: 'as a page', cards: 'as cards to cut out, four to a page' },
    },
    easyReadOf: {
      label: 'It says another sheet in easier words',
      hint: 'The name of that sheet’s file, as in invitation.',
    },
    contacts: { label: 'The ways to reach us stand at the end' },
    body: {
      label: 'The words of the sheet',
      hint: 'Write […] for a line to write on, [ ] at the beginning of an entry of a list for a box to tick, and [organisation] for our name.',
    },
  },
  told: toldFormWords,
  settings: settingsFormWords,
};
