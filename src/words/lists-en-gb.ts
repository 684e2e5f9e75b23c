/** The words of the search. */
export const searchWords = {
  label: 'Search the stories',
  hint: 'A word, a feeling, a place',
  button: 'Search',
  filters: 'Narrow down',
  chosen: 'What you chose',
  takeBack: 'Take back: {choice}',
  clear: 'Clear all',
  any: 'Any',
  kind: 'Kind',
  theme: 'Theme',
  model: 'Practice model',
  place: 'Place',
  use: 'May be used',
  minutes: 'Reading time',
  recording: 'Recording',
  minutesOf: { short: 'Up to 3 minutes', middle: '4 or 5 minutes', long: '6 minutes and more' },
  hasRecording: 'With a recording',
  noScript: 'The search needs JavaScript.',
  noScriptLists: 'You can find every story in the lists.',
  found: (count: number | string) =>
    count === 0
      ? 'No story found.'
      : count === 1
        ? 'One story found.'
        : `${String(count)} stories found.`,
  empty: 'Try another word, or fewer choices. Or look through the lists below.',
  missing: 'No story has {word}.',
  notAll: 'No story has all of these words.',
  others: 'With other words of your search:',
  corrected: 'Nothing for “{from}”, so this is for “{to}”.',
  nearThemes: 'Themes that may be near',
  ask: 'Are you looking for something that is not here, or for somebody?',
  askLink: 'You can ask us.',
  failed: 'The search does not work just now. The lists below are complete.',
  more: 'Show more',
};

/** The words of lists of stories. */
export const listWords = {
  themes: 'Themes',
  models: 'Practice models',
  places: 'Places',
  isExample: 'Example',
  mayBeUsed: (uses: string) => `May be used ${uses}`,
  speaksOf: (notes: string) => `Speaks of ${notes}`,
  origin: (place: string) => `It began in ${place}.`,
  count: (count: number) => (count === 1 ? 'One story' : `${String(count)} stories`),
  none: 'No stories are here today.',
  byTheme: 'By theme',
  browseLists: 'Or look through the lists',
  seeAll: (count: number) => `See all ${String(count)}`,
  page: (page: number, last: number) => `Page ${String(page)} of ${String(last)}`,
  pages: 'Pages of this list',
  newer: 'Newer stories',
  older: 'Older stories',
  /** What a story gives, on its card. The page of the story says it in more words. */
  outputs: {
    present: 'Present',
    slides: 'Slides',
    slide: 'One slide',
    report: 'Text',
    word: 'Word',
    handout: 'Handout',
    handoutLarge: 'Handout in large print',
    handoutWord: 'Handout for Word',
    preview: 'Picture',
  },
  team: 'A story for today’s team meeting',
};
