import type { ContentNote, Kind, Naming, Purpose, Use } from '../story/vocabulary.ts';
import { presentEnGB } from './present-en-gb.ts';
import { reportEnGB } from './report-en-gb.ts';
import { screensEnGB } from './screens-en-gb.ts';

/** The interface's words in British English: plain and warm, as one would speak to a parent in the room. */
export const enGB = {
  lang: 'en-GB',
  skip: 'Skip to the page',
  stories: 'Stories',
  allStories: 'All stories',
  staffLibrary: 'Staff library',
  mainMenu: 'Main',
  menu: {
    '/stories/': 'Stories',
    '/about/': 'About',
  },
  footerMenu: 'About this library',
  footer: {
    '/about/how-stories-are-told/': 'How stories are told',
    '/about/consent/': 'Consent',
    '/about/your-story/': 'Your story',
    '/about/accessibility/': 'Accessibility',
    '/about/privacy/': 'Privacy',
    '/check/': 'Check a copy',
  },
  kinds: {
    family: 'Family stories',
    'young-person': 'Young people’s stories',
    professional: 'Professionals’ stories',
  } satisfies Record<Kind, string>,
  kind: {
    family: 'Family story',
    'young-person': 'Young person’s story',
    professional: 'Professional’s story',
  } satisfies Record<Kind, string>,
  kindIntro: {
    family: 'Told by parents, grandparents and carers.',
    'young-person': 'Told by young people and care-experienced adults.',
    professional: 'Told by the people who work alongside them.',
  } satisfies Record<Kind, string>,
  purposes: {
    present: 'Show a story to a room',
    report: 'Put a story in a report',
    recruit: 'Tell people what the work is like',
    induct: 'Welcome someone new',
    learn: 'Learn together',
  } satisfies Record<Purpose, string>,
  purposeIntro: {
    present: 'Stories whose people said yes to being shown in presentations.',
    report: 'Stories whose people said yes to being told in reports.',
    recruit: 'Stories whose people said yes to recruitment.',
    induct: 'Stories whose people said yes to induction.',
    learn: 'Stories whose people said yes to learning and training.',
  } satisfies Record<Purpose, string>,
  uses: {
    website: 'on the public website',
    'staff-library': 'in the staff library',
    presentation: 'in presentations',
    report: 'in reports',
    recruitment: 'in recruitment',
    induction: 'in induction',
    learning: 'in learning and training',
    'social-media': 'on social media',
    'partner-sites': 'on partners’ sites',
  } satisfies Record<Use, string>,
  contentNotes: {
    bereavement: 'the death of someone close',
    'child-removal': 'a child being taken into care',
    discrimination: 'discrimination',
    'domestic-abuse': 'domestic abuse',
    exploitation: 'exploitation',
    'going-missing': 'going missing',
    'mental-health': 'mental health',
    neglect: 'neglect',
    'physical-abuse': 'physical abuse',
    'pregnancy-loss': 'the loss of a pregnancy',
    prison: 'prison',
    racism: 'racism',
    'self-harm': 'self-harm',
    'sexual-abuse': 'sexual abuse',
    'substance-use': 'drugs or alcohol',
    suicide: 'suicide',
  } satisfies Record<ContentNote, string>,
  story: {
    contentNote: (notes: string) => `Before you read: this story speaks of ${notes}.`,
    minutes: (minutes: number) =>
      minutes === 1 ? 'A minute’s read' : `${String(minutes)} minutes’ read`,
    told: 'Told by',
    alsoIn: 'Also in the story',
    naming: {
      'own-name': 'their own name',
      pseudonym: 'a name chosen for this story',
      anonymous: 'not named, by choice',
    } satisfies Record<Naming, string>,
    example: 'This is an example. The people, the places and what happens are invented.',
    evidence: 'From published work',
    source: 'Source:',
    discussion: 'To talk about',
    howTold: 'How this story was told',
    confirmed: 'Yes.',
    mayBeUsed: 'What this story may be used for',
    until: (date: string) => `until ${date}`,
    share: 'Share it on',
    do: {
      present: 'Present now',
      slides: 'Download the slides',
      slide: 'Download one slide',
      report: 'Copy for a report',
      word: 'Download it for Word',
    },
    code: (id: string) => `The code of this story is ${id}.`,
    checkCopy: 'Check a copy of this story',
    onPaper: (address: string) =>
      `This is a copy. Before you use it, look at ${address}, which says what the story may be used for that day.`,
    changeMind: 'Is this your story, and have you changed your mind?',
    changeMindLink: 'You can say so at any time, with no reason.',
    recording: 'Hear or watch this story',
    recordingLink: (host: string) => `Play it on ${host}`,
    transcript: 'The words of the recording',
    support: 'If you want to talk to someone',
    related: 'Stories that sit well beside this one',
  },
  exit: {
    label: 'Exit this page',
    about:
      'Exit this page opens a weather page in place of this one, so that the Back button does not lead here. It cannot hide that you were here from someone who looks at the history of this device, or who watches the network. You can also press Escape three times.',
  },
  search: {
    label: 'Search the stories',
    hint: 'A word, a feeling, a place',
    button: 'Search',
    filters: 'Narrow down',
    any: 'Any',
    kind: 'Kind',
    theme: 'Theme',
    model: 'Practice model',
    place: 'Place',
    use: 'May be used',
    minutes: 'Reading time',
    recording: 'Recording',
    minutesOf: { short: 'Up to 3 minutes', middle: '4 or 5 minutes', long: '6 minutes and more' },
    hasRecording: 'With a recording',
    noScript: 'The search needs JavaScript.',
    noScriptLists: 'Without it, every story is in the lists.',
    found: (count: number | string) =>
      count === 0
        ? 'No story found.'
        : count === 1
          ? 'One story found.'
          : `${String(count)} stories found.`,
    empty: 'Try another word, a shorter one, or fewer choices. Or look through the lists below.',
    failed: 'The search cannot be reached just now. The lists below are whole.',
    more: 'Show more',
  },
  lists: {
    themes: 'Themes',
    models: 'Practice models',
    places: 'Places',
    isExample: 'Example',
    mayBeUsed: (uses: string) => `May be used ${uses}`,
    speaksOf: (notes: string) => `Speaks of ${notes}`,
    origin: (place: string) => `It began in ${place}.`,
    count: (count: number) => (count === 1 ? 'One story' : `${String(count)} stories`),
    none: 'No stories are here today.',
    byTheme: 'By theme',
    whole: 'Or look through the lists',
    seeAll: (count: number) => `See all ${String(count)}`,
    page: (page: number, last: number) => `Page ${String(page)} of ${String(last)}`,
    pages: 'Pages of this list',
    newer: 'Newer stories',
    older: 'Older stories',
    team: 'A story for today’s team meeting',
  },
  screens: screensEnGB,
  present: presentEnGB,
  report: reportEnGB,
  check: {
    title: 'Check a copy',
    intro:
      'Every story has a short code, which stands on its page and at the end of its address. Here you can see what a story may be used for today.',
    story: (id: string) => `Story ${id}`,
    asOf: (date: string) => `As of ${date}.`,
    open: 'Today this story may be used:',
    openOnly:
      'Please do not use it for anything that is not in this list, and delete the copies you hold for that.',
    closed: 'Please do not use this story, and delete your copies.',
    closedHelp:
      'This story is not in the library today. Please do not show, print or pass on any copy of it. We do not say why a story is not here.',
    code: 'Story',
    today: 'Today',
    isOpen: 'May be used',
    isClosed: 'Not in the library',
  },
  contacts: {
    none: (organisation: string) =>
      `Ask anyone you know at ${organisation}. They must pass your wish on the same day.`,
    independent: 'They are outside your social worker’s team.',
    phone: 'Phone',
    email: 'Email',
  },
  principles: {
    none: 'No guiding principles are in force yet.',
  },
  form: {
    version: (version: string) => `Consent form ${version}`,
    since: (date: string) => `in use since ${date}.`,
    none: 'No consent form is in use yet, so no story can be shown.',
  },
  legalBasis: {
    lawful: 'The legal reason for holding what people tell us:',
    special: 'The further reason for very private things, such as health:',
    notice: (organisation: string) => `The privacy notice of ${organisation}`,
    more: 'says more.',
    none: (organisation: string) =>
      `${organisation} has not written it down here yet. You can ask.`,
  },
  feed: {
    terms: (uses: string, until: string) =>
      `This story may be used ${uses}. It is in the library until ${until} at the latest; check before you use a copy.`,
    copyright:
      'Each story belongs to whoever told it, and is shown with their consent. Check before you use a copy.',
  },
  design: {
    title: 'How this library is drawn',
    intro: 'Every colour, size and part the pages are made of, as it is today.',
    colours: 'Colours',
    type: 'Type',
    typeTitle: 'A title, in Fraunces',
    typeLead: 'The first words of a page, a little larger than the rest.',
    typeText:
      'Text in Atkinson Hyperlegible Next, which was made for people with low vision. Lines are 60 to 70 letters long, and nothing is set smaller than it can be read.',
    typeSmall: 'Small print: reading time, content notes, sources.',
    covers: 'Covers',
    coversText:
      'Every person in a story is a circle, the story is the thread through them, and a landscape holds them. A cover is drawn from the id, the kind and the first theme of a story, so it is the same for good and tells nothing else.',
    sampleThemes: ['saying-sorry', 'moving-on', 'edge-of-care', 'fathers'],
    parts: 'Parts of a story',
    sample:
      'A paragraph of a story, with *words said with weight* and **words that stand out**.\n\n## A heading in a story\n\n<Quote by="a grandfather">\n\nSpoken words that deserve room.\n\n</Quote>\n\n<Moment>\n\nA turning point, where something changed.\n\n</Moment>\n\n<Helped>\n\nWhat helped:\n\n- someone who rang when they said\n- a chair by the window\n\n</Helped>\n\n<Aside>\n\nA short explanation for readers who are new to the field.\n\n</Aside>',
    samplePull: 'A sentence of the story, shown large.',
    furniture: 'Furniture of the pages',
  },
  gone: {
    title: 'This story is not here today',
    body: 'Stories come and go here, and we do not say why.',
    copies: 'If you have a copy of it, please do not use it, and delete it.',
    ways: {
      '/stories/': 'Read other stories',
      '/check/': 'Check a copy',
      '/about/your-story/': 'Is it your story?',
    },
  },
  notFound: {
    title: 'This page is not here',
    body: 'The address may be misspelt, or the story may not be in the library any more. We do not say why a story has gone.',
    back: 'Go to all stories',
  },
  homePage: {
    welcome:
      'Families, young people and the people who work with them tell what changed, and what helped.',
    promiseTitle: 'Our promise to everyone who tells their story',
    promise:
      'Nothing is shown without your consent. What you approved is what is shown. If you say no, it works at once, and you need give no reason. And we can show that we keep to this.',
    newest: 'Newest stories',
    purposes: 'What brings you here?',
    featured: 'A story for today',
  },
};

export type Words = typeof enGB;
