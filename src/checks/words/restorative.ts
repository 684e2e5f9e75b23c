import type { LanguageEntry } from '../../story/schema/lists.ts';
import type { Check } from '../check.ts';
import { fieldOf } from '../field.ts';
import { plain } from '../plain.ts';
import { at, type Said } from '../texts/piece.ts';
import { asWritten, inAnyForm, lookUp, phrasebook, type Phrasebook } from './phrases.ts';
import { overlap, quotedIn } from './quoted.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { isOurs, isProfessional } from './whose.ts';

/**
 * Terms of the restorative language list, with why they hurt and what to say instead. Nobody's own
 * words are corrected: not what is quoted, and of a family's or young person's telling only the
 * judgements that others may have put into it.
 */
export const restorative: Check = (pieces, { kind, story, language }) => {
  const book = bookOf(language);
  const kept = keptIn(story.data, book);
  return pieces.flatMap((piece) => {
    const isAsked = isOurs(piece) || isProfessional(piece, kind);
    if (!isAsked && (piece.kind !== 'told' || piece.form !== 'words')) return [];
    return termsIn(piece.text, book)
      .filter((entry) => !kept.has(entry) && (isAsked || entry.inTelling))
      .map((entry) => at(piece, said(entry)));
  });
};

/** A term, or a phrase in which it means something else. */
interface Meaning {
  entry: LanguageEntry;
  isSpared: boolean;
}

const books = new WeakMap<readonly LanguageEntry[], Phrasebook<Meaning>>();

/** The list as a book of phrases, made once for each list. */
function bookOf(language: readonly LanguageEntry[]): Phrasebook<Meaning> {
  const known = books.get(language);
  if (known) return known;
  const book = phrasebook(
    language.flatMap((entry) => [
      ...[entry.term, ...entry.also].map((term) => inAnyForm(term, { entry, isSpared: false })),
      ...entry.unless.map((phrase) => asWritten(phrase, { entry, isSpared: true })),
    ]),
  );
  books.set(language, book);
  return book;
}

/** Each term that a text uses, once. */
function termsIn(text: string, book: Phrasebook<Meaning>): LanguageEntry[] {
  const shown = plain(text);
  const quoted = quotedIn(shown);
  const used = sentencesOf(shown)
    .flatMap((sentence) => usedIn(sentence, book))
    .filter(({ span }) => !quoted.some((quote) => overlap(span, quote)));
  return [...new Set(used.map(({ entry }) => entry))];
}

function usedIn(sentence: Sentence, book: Phrasebook<Meaning>) {
  const found = lookUp(book, sentence);
  const spared = found.filter(({ means }) => means.isSpared);
  return found
    .filter(({ means }) => !means.isSpared)
    .filter(({ means, span }) =>
      spared.every((other) => other.means.entry !== means.entry || !overlap(span, other.span)),
    )
    .map(({ means, span }) => ({ entry: means.entry, span }));
}

/** The terms a story keeps with a reason, in whatever form it names them. */
function keptIn(data: unknown, book: Phrasebook<Meaning>): Set<LanguageEntry> {
  const kept = fieldOf(data, 'language') ?? [];
  const named = kept.flatMap(({ term }) => sentencesOf(plain(term)));
  return new Set(
    named.flatMap((sentence) => lookUp(book, sentence)).map(({ means }) => means.entry),
  );
}

function said({ term, why, instead, source }: LanguageEntry): Said {
  return {
    rule: 'restorative-language',
    severity: 'warning',
    message: `Here stands “${term}”, or a form of it. ${why}`,
    hint: `Instead: ${instead}. Or keep it, and give the reason under \`language\`. (${source})`,
  };
}
