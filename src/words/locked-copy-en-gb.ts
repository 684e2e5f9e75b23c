/** The words of a locked reading copy before it is opened. They say nothing about what is in it. */
export const lockedCopyWords = {
  title: 'A page for you to open',
  lead: 'Someone has given you six words in another way. Write them here, in the same order.',
  label: 'Your six words',
  hint: 'Capital letters don’t matter.',
  open: 'Open',
  opening: 'Opening. This takes a few seconds.',
  wrong: 'Those are not the right words. Look at each word, and try again.',
  help: 'If you can’t open it, ask the person who gave it to you. Nothing is sent anywhere when you open it.',
  noScript: 'This page needs JavaScript to open. Another browser may have it.',
};
