/** The words of the page that checks a file. */
export const checkDeckWords = {
  title: 'Check a file that you have',
  intro:
    'Choose a deck, a report or a handout. This page looks for our stories in it, and says which of them are still fine. The file stays on your device: nothing is sent.',
  choose: 'Choose a file',
  drop: 'Or drop it here: PowerPoint, Word, PDF or zip.',
  reading: (name: string) => `Reading ${name}. This can take a moment.`,
  results: 'What we found',
  summary: (name: string, fine: number, takeOut: number, isWhole: boolean) => {
    const allFine = isWhole ? 'All fine.' : 'All that we could read is fine.';
    const out = `Please take out ${takeOut === 1 ? 'one' : String(takeOut)}.`;
    return `${name}: ${count(fine + takeOut)}. ${takeOut === 0 ? allFine : out}`;
  },
  nothingSummary: (name: string) => `${name}: we found nothing of ours.`,
  unsureSummary: (name: string) => `${name}: we could not read all of it.`,
  story: (id: string) => `Story ${id}`,
  usesUntil: (uses: string, date: string) => `${uses} until ${date}`,
  fine: (usesUntil: string) => `Fine ${usesUntil}.`,
  fineOnly: 'Please use it for nothing else.',
  takeOut: 'Please take it out.',
  because: {
    'not-open': 'It may not be used in this way today.',
    unknown: 'Our list does not have this story.',
    'no-list':
      'We could not load today’s list. So we cannot say that it is fine. Please try again.',
    elsewhere:
      'It may come from another library, and we cannot check it here. Please leave it out, unless its own page says that it is fine:',
  },
  onSlides: (slides: string, isOne: boolean) =>
    isOne ? `On slide ${slides}` : `On slides ${slides}`,
  inFile: (file: string) => `In ${file}`,
  slidesInFile: (slides: string, file: string) => `${slides} of ${file}`,
  to: (first: number, last: number) => `${String(first)} to ${String(last)}`,
  nothing: 'We found nothing of ours in this file. Below is what we cannot find.',
  limits:
    'Each copy from this library carries its address, its code or a hidden mark. That is what we look for. We cannot find a story that someone typed again, or that is only a picture. If you know that one is in it, look at the list below.',
  asOf: (date: string) =>
    `Checked against the list of ${date}. Please check again each time that you use it.`,
  unread: {
    locked:
      'It has a password, or it is in an old format. Save it again without a password, as .pptx, .docx or .pdf, and choose that file.',
    damaged: 'A part of it is damaged or missing. Open it, save it again, and choose the new file.',
    'too-large': 'It is too large to read all of it here. Split it, or check by hand.',
    'unknown-format': 'We can read PowerPoint, Word, PDF and zip files. This is none of them.',
    'too-long': 'Reading it took too long, so we stopped. Check by hand, or split the file.',
    failed: 'It could not be read on this device. Try another browser, or check by hand.',
  },
  unreadPart: 'We could not read all of this file. Stories may be in it that are not listed here.',
  byHandTitle: 'Check by hand',
  byHand: [
    'Look at the foot of each slide, or at the end of the text. There is an address with a short code.',
    'Open that address, or scan the square code beside it. You can also look for the code in the list below.',
    'If the story may not be used for what you do with it, please take it out. Then delete your copies.',
  ],
  listTitle: 'All stories',
  needsScript: 'To have a file checked on this page, turn on JavaScript. Or check by hand:',
};

function count(stories: number): string {
  return stories === 1 ? 'one story of ours' : `${String(stories)} stories of ours`;
}
