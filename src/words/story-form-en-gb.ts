import type { FormWords } from './form-words.ts';
import { vocabularyWords } from './vocabulary-en-gb.ts';

/** The words of the form of a story. */
export const storyFormWords: FormWords['story'] = {
  id: { label: 'Address' },
  people: {
    label: 'People, and what each has agreed to',
    hint: 'Everyone who could be recognised. Begin with whoever tells the story, and their agreement to tell it.',
  },
  title: { label: 'Title', hint: 'Their own, if they have one.' },
  summary: { label: 'Summary', hint: 'What lists show below the title.' },
  body: { label: 'The story', hint: 'In their own words.' },
  pullQuote: { label: 'A sentence to show large', hint: 'Word for word as the story has it.' },
  inBrief: {
    label: 'The story in a minute',
    hint: 'For slides and reports: needed once somebody allows one of them.',
  },
  discussion: {
    label: 'Questions to talk about',
    one: 'question',
    hint: 'Questions for a group: needed once somebody allows induction or learning.',
  },
  contentNotes: {
    label: 'Before you read',
    hint: 'What a reader should know of beforehand.',
    options: vocabularyWords.contentNotes,
  },
  themes: { label: 'Themes' },
  place: { label: 'Place', hint: 'Leaving it out protects the people in the story.' },
  practiceModel: { label: 'Practice model', hint: 'Where the story shows one at work.' },
  evidence: {
    label: 'Published figures',
    one: 'figure',
    hint: 'Shown beside the story as the library’s own words.',
    fields: {
      figure: { label: 'Figure', hint: 'As in 84 %.' },
      says: { label: 'What it says' },
      source: { label: 'Where it was published' },
      url: { label: 'Web address' },
    },
  },
  language: {
    label: 'Words kept for a reason',
    one: 'word',
    hint: 'Words the language list advises against, where the storyteller wants them.',
    fields: { term: { label: 'The word' }, reason: { label: 'Why it stays' } },
  },
  names: {
    label: 'Names in the text',
    one: 'name',
    hint: 'Nothing has been answered yet. Where a word may be someone’s name, you are asked beside the form.',
    fields: {
      word: { label: 'The name' },
      is: {
        label: 'It is',
        options: {
          pseudonym: 'a name chosen for this story',
          place: 'a place',
          service: 'a service or a team',
          'colleague-agreed': 'a colleague who has agreed',
          'own-name': 'their own name, and they are named',
          word: 'no name at all',
        },
      },
    },
  },
  image: { label: 'Picture', hint: 'It lies beside the story and nowhere else.' },
  recording: {
    label: 'Recording',
    hint: 'The story in sound or film.',
    fields: {
      hostedAt: {
        label: 'Where it is played from',
        hint: 'A web address, whose host stands in the library’s settings.',
      },
      captions: { label: 'Captions', hint: 'A WebVTT file, for people who cannot hear it.' },
      transcript: {
        label: 'Transcript',
        hint: 'The words in full, as a text or Markdown file.',
      },
      shows: {
        label: 'What it gives away of a person',
        options: { voice: 'their voice', face: 'their face', neither: 'neither' },
      },
    },
  },
  safeguarding: {
    label: 'Safeguarding review',
    hint: 'For the safeguarding lead, once the final version is here.',
  },
  principles: { label: 'Guiding principles', hint: 'How this story was told.' },
  publishFrom: { label: 'Shown from' },
  care: {
    label: 'What came back to them',
    hint: 'Kept for you; readers never see it.',
    fields: {
      advocateOffered: { label: 'Somebody independent was offered, to speak for them' },
      interpreter: {
        label: 'Interpreter',
        options: { 'not-needed': 'not needed', offered: 'offered', used: 'used' },
      },
      aftercareOn: { label: 'Ask how they are on', hint: 'About a week after it is shown.' },
      thankedOn: { label: 'Thanked on' },
    },
  },
};
