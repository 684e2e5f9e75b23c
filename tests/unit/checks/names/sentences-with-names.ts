/** The position of a name in a text. */
export type NamePosition = 'inside' | 'first' | 'label';

/** A sentence into which a name can be written. */
export interface SentenceWithName {
  position: NamePosition;
  write: (given: string, family: string) => string;
  /** Lists the names in the sentence. */
  namesIn: (given: string, family: string) => string[];
}

const givenIn = (position: NamePosition, write: (given: string) => string): SentenceWithName => ({
  position,
  write,
  namesIn: (given) => [given],
});

/** Sentences as in stories, with a name inside, at the beginning or by itself. */
export const sentencesWithNames: readonly SentenceWithName[] = [
  givenIn('inside', (given) => `We rang ${given} on the Monday.`),
  givenIn('inside', (given) => `It was ${given}’s idea to paint the door.`),
  givenIn('inside', (given) => `‘Come in,’ said ${given}, and so I did.`),
  givenIn('inside', (given) => `Me and ${given} sat on the stairs, then ${given} laughed.`),
  givenIn('inside', (given) => `My sister (that’s ${given}) is four.`),
  {
    position: 'inside',
    write: (given, family) => `My friend ${given} ${family} was there too.`,
    namesIn: (given, family) => [given, family],
  },
  {
    position: 'inside',
    write: (_, family) => `Then Mrs ${family} wrote it all down.`,
    namesIn: (_, family) => [family],
  },
  givenIn('first', (given) => `${given} came round after school.`),
  givenIn('first', (given) => `${given}’s mum made tea.`),
  givenIn('first', (given) => `He never rang. ${given} said he would not.`),
  givenIn('label', (given) => given),
  givenIn('label', (given) => `${given}, nine`),
];
