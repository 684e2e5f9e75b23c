import { enGB } from './en-gb.ts';
import type { FormWords } from './form-words.ts';

/** What the form says of its fields, in British English. Limits and defaults are said by the schema. */
export const formWords: FormWords = {
  story: {
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
      options: enGB.contentNotes,
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
      hint: 'What a name is, once somebody has looked.',
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
  },
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
  settings: {
    organisation: { label: 'Organisation', hint: 'Whose library this is.' },
    name: { label: 'Name of the library' },
    contacts: {
      label: 'Ways to reach someone',
      one: 'way',
      hint: 'For storytellers. One should be outside their social worker’s team.',
      fields: {
        label: { label: 'Who answers', hint: 'A role or a team, never a name.' },
        phone: { label: 'Phone' },
        email: { label: 'Email', hint: 'Of a team.' },
        address: { label: 'Address', hint: 'Where to write to or drop in.' },
        independent: { label: 'They are outside the social worker’s team' },
      },
    },
    supportLines: {
      label: 'Support lines',
      one: 'line',
      hint: 'Shown beside stories.',
      fields: {
        name: { label: 'Name' },
        about: { label: 'Whom it is for, and when it answers' },
        phone: { label: 'Phone' },
        url: { label: 'Website' },
      },
    },
    lawfulBasis: {
      label: 'Legal reason for holding stories',
      hint: 'The lawful basis under Article 6 of the UK GDPR, in plain words.',
    },
    specialCategoryCondition: {
      label: 'Further reason for very private things',
      hint: 'The condition under Article 9 of the UK GDPR, in plain words.',
    },
    privacyNotice: { label: 'Where your privacy notice stands' },
    checkUrl: {
      label: 'Where copies can be checked',
      hint: 'Printed on every copy, so it should stay for good. Without it: the check page of this library.',
    },
    recheckMonths: { label: 'Months a safeguarding review lasts' },
    brand: {
      label: 'Your organisation’s look',
      fields: {
        accent: { label: 'Accent colour', hint: 'Made darker where it could not be read.' },
        logo: { label: 'Logo', hint: 'A picture beside library.yaml, as in ./logo.png.' },
        font: {
          label: 'Font of headings',
          hint: 'A WOFF2 file beside library.yaml. Text keeps the library’s own font, which is made to be read.',
        },
      },
    },
    embedHosts: {
      label: 'Where recordings may be played from',
      one: 'host',
      hint: 'The hosts, as in video.example.org.',
    },
    exitTo: {
      label: 'Where “Exit this page” leads',
      hint: 'A page that tells nothing about this one.',
    },
    words: {
      label: 'Words of the home page',
      fields: {
        welcome: { label: 'Under the name of the library' },
        promise: { label: 'The promise to storytellers' },
      },
    },
  },
};
