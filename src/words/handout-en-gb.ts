/** The words of handouts, beside those of the story and its screens. */
export const handoutWords = {
  kind: 'Handout',
  /** What the file is, in its properties. */
  description: (organisation: string, until: string) =>
    `A story from ${organisation}, to print and take away for learning and training until ${until}.`,
  toldBy: (people: string) => `Told by: ${people}`,
  alsoIn: (people: string) => `Also in the story: ${people}`,
  notes: 'Notes',
  supportText:
    'Stories can stay with us. You can step out, take a break, and talk to someone you trust. You don’t have to give a reason.',
  terms: 'Before you use this again',
  until: (date: string) =>
    `The people in this story said that it may be printed for learning and training until ${date}. They can change their minds at any time. Please do not copy it into anything else.`,
  story: 'Read the story',
  check: 'Check that it may still be used',
  code: (address: string) => `QR code that leads to ${address}`,
  footer: (date: string, address: string) => [
    `For learning and training until ${date}. Before you use it, check that you still may:`,
    address,
  ],
  pack: {
    handout: 'Handout for a session',
    sheet: 'For the person who leads',
    until: (date: string) =>
      `The people in these stories said that they may be printed for learning and training until ${date}. They can change their minds at any time. Please do not copy them into anything else.`,
    sheetTerms: (date: string) =>
      `This sheet is right until ${date}, unless someone changes their mind. Open the page of the session on the day, and lead from what it shows then.`,
    noText:
      'The stories are not printed here. Read each from its page, or show it, as its people allow.',
    page: 'Open the session',
    step: (title: string, minutes: string) => `${title} (${minutes})`,
    footer: (date: string, address: string) => [
      `Until ${date}. Before you use it, check that every story may still be used:`,
      address,
    ],
  },
  pageNumber: ['Page ', ' of ', ''] as const,
};
