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
  /** The consent forms to print. */
  consent: {
    title: 'Consent forms',
    lead: 'Print the version that is in use on the day on which you ask. The number in the corner says which words somebody has signed.',
    languages: (languages: string) =>
      `They are in ${languages}. A form in another language is a file in content/consent-sheets.`,
    none: 'No consent form can be printed yet. Add one to the folder content/consent-sheets.',
    inUse: (from: string) => `in use from ${from}`,
    /** How the words of a form are put. */
    kind: (isEasyRead: boolean, language: string) =>
      [nameOfLanguage(language), ...(isEasyRead ? ['easy read'] : [])].join(', '),
    version: (version: string, from: string, kind: string, code: string) =>
      `Consent form ${version}, in use from ${from} · ${kind} · these words: ${code}`,
  },
  none: 'There are no sheets in this library yet. Add some to the folder content/gathering.',
};

const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });

/** Writes the name of a language, such as Welsh; its code if it has no name. */
export function nameOfLanguage(tag: string): string {
  return tag === 'en-GB' ? 'English' : (languageNames.of(tag) ?? tag);
}
