import type { FormWords } from './form-words.ts';
import { vocabularyWords } from './vocabulary-en-gb.ts';

/** The words of the form of a story. */
export const storyFormWords: FormWords['story'] = {
  id: { label: 'Address' },
  people: {
    label: 'People, and what each has agreed to',
    hint: 'Add everyone who could be recognised. Begin with the person who tells the story, and their agreement to tell it.',
  },
  title: { label: 'Title', hint: 'Use their own title, if they have one.' },
  summary: { label: 'Summary', hint: 'Lists show this below the title.' },
  body: { label: 'The story', hint: 'In their own words.' },
  pullQuote: { label: 'A sentence to show large', hint: 'Copy it from the story, word for word.' },
  inBrief: {
    label: 'The story in a minute',
    hint: 'As they tell it themselves: “I”, not “she”. For slides and reports. Needed once somebody allows one of these uses.',
  },
  discussion: {
    label: 'Questions to talk about',
    one: 'question',
    hint: 'Questions for a group. Needed once somebody allows induction or learning.',
  },
  contentNotes: {
    label: 'Before you read',
    hint: 'What readers should know before they begin.',
    options: vocabularyWords.contentNotes,
  },
  themes: { label: 'Themes' },
  place: { label: 'Place', hint: 'Leave it out to protect the people in the story.' },
  practiceModel: { label: 'Practice model', hint: 'Choose one if the story shows it at work.' },
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
  language: { label: 'Language of the story', hint: 'Its code, as in en-GB or cy.' },
  translationOf: {
    label: 'Translation of',
    hint: 'The id of the story that this translates, as in k7m2qx. A no to that story counts here too.',
  },
  findable: {
    label: 'Search engines may list it',
    hint: 'Switch this off to keep it on the website, but out of search engines.',
  },
  wording: {
    label: 'Words kept for a reason',
    one: 'word',
    hint: 'Words that the language list advises against, and that the storyteller wants to keep.',
    fields: { term: { label: 'The word' }, reason: { label: 'Why it stays' } },
  },
  names: {
    label: 'Names in the text',
    one: 'name',
    hint: 'Nothing is answered yet. If a word may be someone’s name, “What is left” asks you about it.',
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
          word: 'not a name',
        },
      },
    },
  },
  image: { label: 'Picture', hint: 'It is stored with the story and nowhere else.' },
  recording: {
    label: 'Recording',
    hint: 'The story in sound or film.',
    fields: {
      hostedAt: {
        label: 'Where it is played from',
        hint: 'A web address. Its host has to be in the library’s settings.',
      },
      captions: { label: 'Captions', hint: 'A WebVTT file, for people who cannot hear it.' },
      transcript: {
        label: 'Transcript',
        hint: 'The words in full, as a text or Markdown file.',
      },
      shown: {
        label: 'Who can be seen or heard in it',
        one: 'reference',
        hint: 'Their references in the register, of people with a yes of their own in this story. Leave it empty if it may be everyone in the story.',
      },
      shows: {
        label: 'What could identify a person in it',
        options: { voice: 'their voice', face: 'their face', neither: 'neither' },
      },
    },
  },
  safeguarding: {
    label: 'Safeguarding review',
    hint: 'The safeguarding lead answers these once the final version is here.',
  },
  principles: { label: 'Guiding principles', hint: 'How this story was told.' },
  publishFrom: { label: 'Shown from' },
  care: {
    label: 'Care for the people in the story',
    hint: 'Only you see this. Readers never do.',
    fields: {
      advocateOffered: { label: 'They were offered somebody independent to speak for them' },
      interpreter: {
        label: 'Interpreter',
        options: { 'not-needed': 'not needed', offered: 'offered', used: 'used' },
      },
      aftercareOn: {
        label: 'Ask how they are on',
        hint: 'About a week after the story is first shown.',
      },
      thankedOn: { label: 'Thanked on' },
    },
  },
};
