import { aboutPageWords, designPageWords } from './about-pages-en-gb.ts';
import { checkDeckWords } from './check-deck-en-gb.ts';
import { handoutWords } from './handout-en-gb.ts';
import { listWords, searchWords } from './lists-en-gb.ts';
import { noteWords } from './note-en-gb.ts';
import { packWords } from './packs-en-gb.ts';
import { presentWords } from './present-en-gb.ts';
import { recruitWords } from './recruit-en-gb.ts';
import { sessionPageWords } from './session-page-en-gb.ts';
import { sessionDeckWords } from './session-en-gb.ts';
import { screenWords } from './screens-en-gb.ts';
import { reportWords, storyPageWords } from './story-page-en-gb.ts';
import { vocabularyWords } from './vocabulary-en-gb.ts';

/**
 * The words of the site in British English. The words are plain and warm, as if spoken to a parent
 * in the room.
 */
export const siteWords = {
  lang: 'en-GB',
  skip: 'Skip to the page',
  stories: 'Stories',
  allStories: 'All stories',
  staffLibrary: 'Staff library',
  mainMenu: 'Main',
  menu: {
    '/stories/': 'Stories',
    '/for/': 'Use a story',
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
  ...vocabularyWords,
  story: storyPageWords,
  exit: {
    label: 'Exit this page',
    about:
      'Exit this page opens a weather page in place of this one, so that the Back button does not lead here. It cannot hide that you were here from someone who looks at the history of this device, or who watches the network. You can also press Escape three times.',
  },
  search: searchWords,
  lists: listWords,
  screens: screenWords,
  packs: packWords,
  session: sessionPageWords,
  note: noteWords,
  recruit: recruitWords,
  sessionDeck: sessionDeckWords,
  present: presentWords,
  report: reportWords,
  handout: handoutWords,
  check: {
    title: 'Check a copy',
    intro:
      'Every story has a short code. It is on the story’s page and at the end of its address. Here you can see what a story may be used for today.',
    story: (id: string) => `Story ${id}`,
    asOf: (date: string) => `As of ${date}.`,
    open: 'Today this story may be used:',
    openOnly:
      'Please do not use it for anything that is not in this list. Please delete copies that you have for anything else.',
    closed: 'Please do not use this story, and delete your copies.',
    closedHelp:
      'This story is not in the library today. Please do not show, print or pass on any copy of it. We never say why a story is not here.',
    code: 'Story',
    today: 'Today',
    isOpen: 'May be used',
    isClosed: 'Not in the library',
    deck: checkDeckWords,
  },
  ...aboutPageWords,
  feed: {
    link: 'New stories as a feed',
    speaksOf: (notes: string) => `It speaks of ${notes}.`,
    terms: (uses: string, until: string) =>
      `This story may be used ${uses}. It is in the library until ${until} at the latest; check before you use a copy.`,
    copyright:
      'Each story belongs to the person who told it, and is shown with their consent. Check before you use a copy.',
  },
  design: designPageWords,
  storyNotHere: {
    title: 'This story is not here today',
    body: 'Stories come and go here, and we never say why.',
    copies: 'If you have a copy of it, please do not use it, and delete it.',
    ways: {
      '/stories/': 'Read other stories',
      '/check/': 'Check a copy',
      '/about/your-story/': 'Is it your story?',
    },
  },
  notFound: {
    title: 'This page is not here',
    body: 'The address may be misspelt, or the story may not be in the library any more. We never say why a story has gone.',
    back: 'Go to all stories',
  },
  forPage: {
    title: 'Use a story',
    intro: 'Choose what you want to do. You then see only the stories that may be used for it.',
  },
  homePage: {
    welcome:
      'Families, young people and the people who work with them tell what changed, and what helped.',
    promiseTitle: 'Our promise to everyone who tells their story',
    promise:
      'We show nothing without your yes. We show exactly what you approved. If you say no, it works at once, and you don’t have to give a reason. And we can show that we keep to this.',
    newest: 'Newest stories',
    purposes: 'What brings you here?',
    featured: 'A story for today',
  },
};

/** The type of the site’s words in every language. */
export type SiteWords = typeof siteWords;
