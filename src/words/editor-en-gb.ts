import type { ComponentName } from '../story/body/components.ts';
import { pictureQuestionWords, questionsWords } from './questions-en-gb.ts';
import { putInQuotationMarks } from './quotation-marks.ts';

/** The words of the text editor. */
export const editorWords = {
  about:
    'The desk never changes what you type. Press Alt and F10 to go to the tools, and Escape to go back to the text.',
  placeholder: 'Begin writing here.',
  tools: 'Tools for writing',
  strong: 'Bold',
  emphasis: 'Italic',
  link: 'Link',
  heading: 'Heading',
  smallerHeading: 'Smaller heading',
  list: 'List',
  steps: 'Numbered list',
  quotation: 'Quotation',
  insert: 'Insert',
  /** The name of a keyboard shortcut, such as `Ctrl+B`. */
  shortcut: (keys: string) => `Ctrl+${keys}`,
  appleShortcut: (keys: string) => `⌘${keys}`,
  undo: 'Undo',
  redo: 'Redo',
  plainText: 'Plain text',
  inside: (label: string) => `${label}:`,
  change: 'Change…',
  writeAbove: 'Line above',
  writeBelow: 'Line below',
  removeFrame: 'Remove frame',
  removePicture: 'Remove picture',
  inserted: (label: string) => `${label} inserted.`,
  pasted: {
    leftOut: (list: string) => `Left out, because it is not the text: ${list}.`,
    leftOutKinds: {
      deletions: 'words that somebody deleted',
      struck: 'words that are struck out',
      comments: 'comments',
      notes: 'footnotes or endnotes',
      hidden: 'hidden words',
      pageParts: 'headers, footers, page numbers or a table of contents',
      email: 'the head of an email or a signature',
    },
    tables: 'A table was turned into paragraphs, one for each cell.',
    pictures:
      'The pictures were not pasted. Add each one with “Insert”, so that you can describe it.',
    dismiss: 'Close this notice',
  },
  form: {
    insert: 'Insert',
    save: 'Save',
    cancel: 'Cancel',
    optional: '(optional)',
    unreadable: questionsWords.picture.unreadable,
    failed: 'The picture could not be added. Press the button again.',
    choice: 'Choose one',
  },
  linkForm: {
    title: 'Link',
    address: 'Address',
    addressHint: 'A whole web address that begins with https://.',
    addressMissing: 'Write a whole web address that begins with https://.',
    words: 'Words to show',
    wordsHint: 'What the page is, such as “Childline’s page about leaving care”.',
    wordsMissing: 'Write the words that lead to the page.',
    remove: 'Remove the link',
  },
  picture: {
    name: 'Picture',
    unanswered: 'Still to answer: who can be seen in it',
    description: (src: string, alt: string, people: string) =>
      `${src.replace('./', '')} · ${putInQuotationMarks(alt)} · ${people}`,
  },
  plain: {
    name: (label: string) => `${label}, as plain text`,
    refused:
      'Rich text cannot show this text yet. You see it here as plain text, and nothing in it is changed.',
    line: (line: number) => `Line ${String(line)}`,
    stays: 'Fix the problems in the list. Then rich text can show this text.',
  },
};

/** The words of one field of a component’s form. */
export interface ComponentFieldWords {
  label: string;
  hint: string;
  /** What to do if the value is missing or invalid. */
  missing: string;
}

/** The words of a component in the menu, in its form and in the text. */
export interface ComponentWords {
  label: string;
  purpose: string;
  /** The text that a component shows while the component is empty. */
  placeholder: string;
  fields: Record<string, ComponentFieldWords>;
}

/**
 * The words of the components, by their names in the parser. Each component has one field for each
 * of its attributes.
 */
export const componentWords: Record<string, ComponentWords> = {
  Quote: {
    label: 'Quote',
    purpose: 'Spoken or written words that you want to set apart',
    placeholder: 'The words, exactly as they were said',
    fields: {
      by: {
        label: 'Whose words these are',
        hint: 'A description, such as “his mum”. You may leave it out.',
        missing: '',
      },
    },
  },
  Moment: {
    label: 'Moment',
    purpose: 'A turning point: when something changed',
    placeholder: 'What happened',
    fields: {},
  },
  Aside: {
    label: 'Aside',
    purpose: 'A short explanation for readers who are new to this',
    placeholder: 'What a new reader needs to know',
    fields: {},
  },
  Helped: {
    label: 'What helped',
    purpose: 'What helped, as a short list in the storyteller’s own words',
    placeholder: 'One thing that helped',
    fields: {},
  },
  Passage: {
    label: 'Passage in another language',
    purpose: 'Words in another language, so that they are read out correctly',
    placeholder: 'The words in their language',
    fields: {
      lang: {
        label: 'Its language',
        hint: 'The code of the language, as in cy for Welsh or pa for Punjabi.',
        missing: 'Write the code of the language.',
      },
    },
  },
  Figure: {
    label: 'Picture',
    purpose: 'A picture, with a caption if you like',
    placeholder: 'Caption (optional)',
    fields: {
      src: {
        label: questionsWords.picture.choose,
        hint: questionsWords.picture.chooseHint,
        missing: 'Choose a picture.',
      },
      alt: {
        label: pictureQuestionWords.alt.words,
        hint: pictureQuestionWords.alt.hint,
        missing: 'Say what the picture shows, for people who cannot see it.',
      },
      shows: {
        label: pictureQuestionWords.shows.words,
        hint: 'Each person who could be recognised has to say yes to it.',
        missing: 'Say who can be seen in the picture.',
      },
    },
  },
} satisfies Record<ComponentName, ComponentWords>;
