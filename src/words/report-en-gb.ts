/**
 * The words around a story in a report, and the words of the page from which a report is copied.
 */
export const reportWords = {
  title: 'For a report',
  intro: (until: string) =>
    `You may use these words in reports until ${until}. Please use them as they are. They are what the people in the story agreed to.`,
  copy: 'Copy the text',
  copied: 'Copied. Paste it into your report.',
  selected: 'The text is selected. Copy it with Ctrl and C, or Command and C.',
  back: 'Back to the story',
  citation: (storyAndTellers: string, year: string, library: string) =>
    `${storyAndTellers} (${year}). ${library}.`,
  storyAndTellers: (title: string, kind: string, people: string) =>
    `“${title}”. ${kind}, told by ${people}`,
  speaksOf: (notes: string) => `It speaks of ${notes}.`,
  terms: (until: string) =>
    `The people in it said yes to its use in reports until ${until}. They can change their minds at any time.`,
  check: 'Before you use it again, check that you still may:',
};
