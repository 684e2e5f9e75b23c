import type { Kind } from '../story/vocabulary.ts';
import { vocabularyWords } from './vocabulary-en-gb.ts';

/** The words of the editors’ desk around its forms. */
export const deskWords = {
  /** The name of the bar while the desk loads something. */
  loading: 'Loading',
  /** Shown while the git host does not answer. */
  unreachable:
    'The desk cannot be reached. Nothing is lost. Leave this window open, and try again in a moment.',
  /** Messages about a file that cannot be parsed. */
  file: {
    placeholder: 'This file cannot be read',
    unreadable: (why: string, line?: number) =>
      `The desk cannot read this file. ${line === undefined ? '' : `Line ${line}: `}${why}`,
    noFields: 'The file has no fields where its fields should be.',
    noFences: 'The file should begin with its fields, between two lines of ---.',
    olderVersion:
      'This story is written in an older version, from before the library was updated. Readers do not see it until it is changed over: ask your library’s administrator to run “npm run migrate”. Nothing in it is lost.',
    newerVersion:
      'This story is written in a newer version than this desk knows. Ask your library’s administrator to update the library.',
    notSaved:
      'The desk saved nothing, so that nothing in the file is lost. Ask your library’s administrator to fix the file.',
  },
  steps: {
    agreement: 'Agreement to tell',
    people: 'People',
    story: 'The story',
    pictures: 'Pictures and recording',
    safeguarding: 'Safeguarding',
    release: 'Reading copy and release',
    uses: 'Uses',
    principles: 'Guiding principles',
    publishing: 'Publishing',
  },
  collections: {
    ...(vocabularyWords.kinds satisfies Record<Kind, string>),
    themes: 'Themes',
    'practice-models': 'Practice models',
    principles: 'Guiding principles',
    'consent-forms': 'Consent forms',
    'consent-sheets': 'Consent forms to print',
    language: 'Language list',
    packs: 'Packs',
    gathering: 'Gathering kit',
    told: 'What came back',
    settings: 'Settings',
  },
  /** The name of one entry of each collection, as in “New theme”. */
  one: {
    ...(vocabularyWords.kind satisfies Record<Kind, string>),
    themes: 'Theme',
    'practice-models': 'Practice model',
    principles: 'Guiding principle',
    'consent-forms': 'Consent form',
    'consent-sheets': 'Consent form to print',
    language: 'Term',
    packs: 'Pack',
    gathering: 'Sheet',
    told: 'Story and what came of it',
    settings: 'Library',
  },
  about: {
    stories:
      'A story is never deleted here. A withdrawal or a pause, recorded in the story, takes it down.',
    'consent-sheets':
      'The papers that people sign: a form in its own words, in easier words, or in another language. A paper of a form that somebody in a story has agreed to is locked.',
    gathering:
      'Sheets to print: invitations, questions, cards. The staff library shows them under “Gathering kit”.',
    told: 'Where a story was used, what changed because of it, and whom to ring after a no. A use is noted in less than a minute. Name nobody.',
    'consent-forms':
      'These are the words people agree to. A form that somebody in a story has agreed to is locked. If the words change, add a new version.',
  },
  /** The refusals of actions that Decap offers and that no guard judges. */
  unguarded: {
    media:
      'Nothing was uploaded. The desk adds a file only beside its story: open the story, and choose the file there.',
    deletion:
      'Nothing was deleted. The desk deletes nothing that is published. A no or a pause, recorded in the story, takes it down.',
  },
  /** The refusal to change a consent form that people have agreed to. */
  signedForm: {
    message: 'People in stories have agreed to this version, so it cannot change any more.',
    hint: 'What you changed belongs into a new version. Whoever is asked from its first day on reads that one.',
    newVersion: 'New version, with the words that are in the form now',
  },
  /** The limits of a field in its schema. The form shows the limits after the field’s hint. */
  limits: {
    characters: (most: number) => `At most ${most} characters.`,
    entries: (least: number, most: number) =>
      least <= 1 ? `At most ${most}.` : `${least} to ${most}.`,
    numbers: (least: number, most: number) => `${least} to ${most}.`,
    without: (value: string | number) => `If left empty: ${value}`,
    beforePublishing: 'Needed before the story can be published.',
  },
  /** The pattern that a field must match. These words follow “write”. */
  patterns: {
    characters: (most: number) => `at most ${most} characters`,
    likeSlug:
      'words that begin with a letter from A to Z, without _ or ~, because the address is made of them',
  },
  lists: {
    nobodyNamed: 'nobody named',
    untitled: 'no short name',
    filters: {
      consentDue: 'Due: someone’s consent, within 60 days',
      reviewDue: 'Due: safeguarding review, within 60 days',
      withdrawn: 'Held back: someone has withdrawn or objects',
      paused: 'Held back: paused by safeguarding',
      court: 'Held back: court proceedings',
      criminal: 'Held back: criminal proceedings',
      restricted: 'Held back: another restriction',
      expired: 'Held back: a consent has run out',
      later: 'Held back: starts on a later day',
    },
    groups: {
      expiresOn: 'Storyteller’s consent ends',
      outcome: 'Safeguarding:',
      practiceModel: 'Practice model:',
      publishFrom: 'Shown from',
    },
  },
};
