/** The words of components on the pages about the library. */
export const aboutPageWords = {
  contacts: {
    none: (organisation: string) =>
      `Ask anyone you know at ${organisation}. They should pass on what you say the same day.`,
    independent: 'They are outside your social worker’s team.',
    phone: 'Phone',
    phoneOrText: 'Phone or text',
    email: 'Email',
  },
  principles: {
    none: 'No guiding principles are in force yet.',
  },
  form: {
    version: (version: string) => `Consent form ${version}`,
    since: (date: string) => `in use since ${date}.`,
    next: (date: string) => `The form that we will use from ${date} on`,
    none: 'No consent form is in use yet, so we can’t show any story.',
  },
  legalBasis: {
    lawful: 'The legal reason for keeping what people tell us:',
    special: 'The further reason for very private things, such as health:',
    notice: (organisation: string) => `The privacy notice of ${organisation}`,
    more: 'says more.',
    none: (organisation: string) =>
      `${organisation} has not written the reason down here yet. You can ask.`,
  },
};

/** The words of the page that shows the design of the library. */
export const designPageWords = {
  title: 'The design of this library',
  intro: 'Every colour, size and part of the pages, as they are today.',
  colours: 'Colours',
  type: 'Type',
  typeTitle: 'A title, in Fraunces',
  typeLead: 'The first words of a page, a little larger than the rest.',
  typeText:
    'Text in Atkinson Hyperlegible Next, which was made for people with low vision. Lines are 60 to 70 letters long, and no text is too small to read.',
  typeSmall: 'Small print: reading time, content notes, sources.',
  covers: 'Covers',
  coversText:
    'Every person in a story is a circle, the story is the thread through them, and a landscape holds them. A cover is drawn from the id, the kind and the first theme of a story, so it never changes and gives nothing else away.',
  sampleThemes: ['saying-sorry', 'moving-on', 'edge-of-care', 'fathers'],
  parts: 'Parts of a story',
  sample:
    'A paragraph of a story, with *words said with weight* and **words that stand out**.\n\n## A heading in a story\n\n<Quote by="a grandfather">\n\nSpoken words that deserve room.\n\n</Quote>\n\n<Moment>\n\nA turning point, where something changed.\n\n</Moment>\n\n<Helped>\n\nWhat helped:\n\n- someone who rang when they said\n- a chair by the window\n\n</Helped>\n\n<Aside>\n\nA short explanation for readers who are new to the field.\n\n</Aside>',
  samplePull: 'A sentence of the story, shown large.',
  furniture: 'Parts of every page',
};
