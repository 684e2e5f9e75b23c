/** The words of the page for recruitment, around the stories. */
export const recruitWords = {
  lead: 'People who do this work, and families and young people who know it, tell what it is like.',
  people: 'Why people do this work',
  peopleIntro: 'In the words of people who do it.',
  families: 'What it can mean',
  familiesIntro: 'In the words of families and young people.',
  read: 'Read the story',
  event: 'For an event or an advert',
  eventIntro:
    'Print this page for a stand or a wall, or link to it from an advert. The address stays the same, and the page has only stories whose people said yes to recruitment, today.',
  print: 'Print this page',
  paper: 'Read these stories, and more:',
  code: (address: string) => `QR code that leads to ${address}`,
  paperUntil: (date: string) =>
    `The people in these stories said yes to this. Please take this sheet down after ${date}.`,
};
