/** The words around the sheets of the gathering kit. The sheets themselves are content. */
export const gatheringWords = {
  link: 'Gathering kit',
  title: 'Gathering a story',
  lead: 'Everything on paper that you need to invite somebody, to listen to them, and to thank them. Print what you need. Your organisation can change every sheet at the desk.',
  stages: {
    before: 'Before you meet',
    meeting: 'When you meet',
    after: 'Afterwards',
  },
  readBy: {
    storyteller: 'To give to people',
    gatherer: 'For you',
  },
  easyRead: 'Easy read',
  cards: 'Cards to cut out',
  /** How to print a sheet. The page has no script, so the browser's own way is named. */
  print:
    'To print this, press Ctrl and P (⌘ and P on a Mac), or choose Print in the menu of your browser. It fits A4 paper.',
  cutting: 'Cut along the dashed lines.',
  back: 'All sheets',
  reach: 'Who you can ask',
  none: 'There are no sheets in this library yet. Add some to the folder content/gathering.',
};
