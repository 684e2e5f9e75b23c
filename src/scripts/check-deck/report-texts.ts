import type { PlainDate } from '../../story/plain-date.ts';
import { checkDeckWords as words } from '../../words/check-deck-en-gb.ts';
import { writeDate, writeList } from '../../words/dates.ts';
import { vocabularyWords } from '../../words/vocabulary-en-gb.ts';
import type { CopyVerdict } from './judge-copy.ts';
import type { MarkPlace, UnreadReason } from './read-copy.ts';

const { uses: usesInWords } = vocabularyWords;

/** What is known about a file after reading it. */
export interface FileReport {
  name: string;
  /** The day of the list. Default: the list could not be loaded. */
  asOf: PlainDate | undefined;
  verdicts: readonly CopyVerdict[];
  /** What could not be read, and why. */
  unread: readonly { reason: UnreadReason | 'too-long' | 'failed'; file?: string }[];
}

/** The texts of a report. */
export interface ReportTexts {
  /** One sentence, which a screen reader reads aloud. */
  summary: string;
  /** What could not be read. */
  warnings: string[];
  stories: StoryAnswer[];
  /** What the answer depends on. */
  limits: string[];
}

/** The texts about one story in a file. */
export interface StoryAnswer {
  name: string;
  isFine: boolean;
  answer: string;
  /** Why the story should be taken out. Default: it is fine. */
  reason?: string;
  /** An address at which more can be learnt. Default: none. */
  address?: string;
  /** Where in the file the story is. Default: unknown. */
  place?: string;
}

/** Writes a report in words. Stories to be taken out come first. */
export function reportTexts({ name, asOf, verdicts, unread }: FileReport): ReportTexts {
  const takeOut = verdicts.filter((verdict) => verdict.takeOut !== undefined);
  const fine = verdicts.filter((verdict) => verdict.takeOut === undefined);
  const isNothing = verdicts.length === 0;
  const found = isNothing
    ? []
    : [words.summary(name, fine.length, takeOut.length, unread.length === 0)];
  const unsure = unread.length > 0 ? [words.unsureSummary(name)] : [];
  return {
    summary: [...found, ...unsure].join(' ') || words.nothingSummary(name),
    warnings: unread.map(
      ({ reason, file }) => `${file === undefined ? '' : `${file}: `}${words.unread[reason]}`,
    ),
    stories: [...takeOut, ...fine].map(storyTexts),
    limits: [
      ...(isNothing && unread.length === 0 ? [words.nothing] : []),
      ...(!isNothing && unread.length > 0 ? [words.unreadPart] : []),
      ...(asOf === undefined || isNothing ? [] : [words.asOf(writeDate(asOf))]),
    ],
  };
}

function storyTexts({ id, fineFor, takeOut, address, places }: CopyVerdict): StoryAnswer {
  const place = placeText(places);
  return {
    name: words.story(id),
    isFine: takeOut === undefined,
    answer: takeOut === undefined ? fineText(fineFor) : words.takeOut,
    ...(takeOut === undefined ? {} : { reason: words.because[takeOut] }),
    ...(takeOut === 'elsewhere' && address !== undefined ? { address } : {}),
    ...(place === '' ? {} : { place }),
  };
}

/** With several uses, the use for which the story is in the file is not known. */
function fineText(fineFor: CopyVerdict['fineFor']): string {
  const byDay = Map.groupBy(fineFor, ({ until }) => until);
  const usesUntil = [...byDay].map(([until, open]) =>
    words.usesUntil(writeList(open.map(({ use }) => usesInWords[use])), writeDate(until)),
  );
  const fine = words.fine(usesUntil.join('; '));
  return fineFor.length > 1 ? `${fine} ${words.fineOnly}` : fine;
}

/** Says where a story is: on slides 2 to 4 and 7; in a file inside the file. */
export function placeText(places: readonly MarkPlace[]): string {
  const byFile = Map.groupBy(places, ({ file }) => file);
  const texts = [...byFile].flatMap(([file, inFile]) => {
    const slides = inFile.flatMap(({ slide }) => slide ?? []).toSorted((a, b) => a - b);
    if (slides.length > 0) {
      const listed = words.onSlides(writeList(toRanges(slides)), slides.length === 1);
      return [file === undefined ? listed : words.slidesInFile(listed, file)];
    }
    return file === undefined ? [] : [words.inFile(file)];
  });
  return texts.length === 0 ? '' : `${texts.join('; ')}.`;
}

/** Writes 2, 3, 4, 7 as 2 to 4 and 7. */
function toRanges(numbers: readonly number[]): string[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && number === range.last + 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.flatMap(({ first, last }) => {
    if (first === last) return [String(first)];
    return last === first + 1 ? [String(first), String(last)] : [words.to(first, last)];
  });
}
