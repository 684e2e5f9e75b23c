import type { LanguageEntry } from '../../story/schema/list-entries.ts';
import type { StoryCheck } from '../story-check.ts';
import { readFrontMatterField } from '../front-matter-field.ts';
import { normaliseCharacters } from '../normalise-characters.ts';
import { toFieldGroup } from '../../story/plain-data.ts';
import { findingAt, type CheckedText, type FindingDetails } from '../texts/checked-text.ts';
import {
  phraseAsWritten,
  phraseInAnyForm,
  findPhrases,
  createPhrasebook,
  type Phrasebook,
} from './phrasebook.ts';
import { rangesOverlap, findQuotations } from './quotations.ts';
import { splitIntoSentences, type Sentence } from './sentences.ts';
import { isLibraryText, isProfessionalAccount } from './text-author.ts';

/**
 * Advises on terms of the restorative language list: why they hurt and what to say instead.
 * Does not correct people's own words or quotations. In the account of a family or a young person,
 * reports only judgements that the person may have adopted from others: the terms with `inTelling`.
 */
export const checkRestorativeLanguage: StoryCheck = (texts, { kind, story, language }) => {
  const phrasebook = getPhrasebook(language);
  const reasonedTerms = findReasonedTerms(story.data, phrasebook);
  return texts.flatMap((text) => {
    const isProfessionalText = isLibraryText(text) || isProfessionalAccount(text, kind);
    if (isOwnDescription(text, story.data)) return [];
    if (!isProfessionalText && (text.speaker !== 'storyteller' || text.form !== 'words')) return [];
    return findTerms(text.text, phrasebook)
      .filter((entry) => !reasonedTerms.has(entry) && (isProfessionalText || entry.inTelling))
      .filter((entry) => !(isDescription(text) && namesWork(entry)))
      .map((entry) => findingAt(text, describeTerm(entry)));
  });
};

/** Whether a text is the description of a person. */
function isDescription({ path }: CheckedText): boolean {
  const [field, , key] = path;
  return field === 'people' && key === 'description' && path.length === 3;
}

/**
 * Whether a term names somebody's work. Such a term may describe anyone, even a person who is only
 * mentioned, because it judges nobody: a foster carer may be called a foster carer.
 */
function namesWork({ term }: LanguageEntry): boolean {
  return /\b(?:carer|worker|manager|officer|adviser|teacher)$/i.test(term);
}

/** Whether a text is the description of a storyteller or subject, who chose it themselves. */
function isOwnDescription(text: CheckedText, data: unknown): boolean {
  if (!isDescription(text)) return false;
  const [, index] = text.path;
  const { people } = toFieldGroup(data);
  const person: unknown = Array.isArray(people) ? people[Number(index)] : undefined;
  const { part } = toFieldGroup(person);
  return part === 'storyteller' || part === 'in-the-story';
}

/** A term, or a phrase in which the term means something else. */
interface TermMeaning {
  entry: LanguageEntry;
  /** Whether this is a phrase with another meaning, in which the term is not reported. */
  isException: boolean;
}

const phrasebooks = new WeakMap<readonly LanguageEntry[], Phrasebook<TermMeaning>>();

/** Returns the phrasebook of a language list. Makes the phrasebook of each list only once. */
function getPhrasebook(language: readonly LanguageEntry[]): Phrasebook<TermMeaning> {
  const existing = phrasebooks.get(language);
  if (existing) return existing;
  const phrasebook = createPhrasebook(
    language.flatMap((entry) => [
      ...[entry.term, ...entry.also].map((term) =>
        phraseInAnyForm(term, { entry, isException: false }),
      ),
      ...entry.unless.map((phrase) => phraseAsWritten(phrase, { entry, isException: true })),
    ]),
  );
  phrasebooks.set(language, phrasebook);
  return phrasebook;
}

/** Finds the terms in a text, each once. */
function findTerms(text: string, phrasebook: Phrasebook<TermMeaning>): LanguageEntry[] {
  const normalised = normaliseCharacters(text);
  const quotations = findQuotations(normalised);
  const terms = splitIntoSentences(normalised)
    .flatMap((sentence) => findTermsInSentence(sentence, phrasebook))
    .filter(({ range }) => !quotations.some((quotation) => rangesOverlap(range, quotation)));
  return [...new Set(terms.map(({ entry }) => entry))];
}

function findTermsInSentence(sentence: Sentence, phrasebook: Phrasebook<TermMeaning>) {
  const phrases = findPhrases(phrasebook, sentence);
  const exceptions = phrases.filter(({ meaning }) => meaning.isException);
  return phrases
    .filter(({ meaning }) => !meaning.isException)
    .filter(({ meaning, range }) =>
      exceptions.every(
        (exception) =>
          exception.meaning.entry !== meaning.entry || !rangesOverlap(range, exception.range),
      ),
    )
    .map(({ meaning, range }) => ({ entry: meaning.entry, range }));
}

/** Finds the terms, in any form, that a story gives a reason for. */
function findReasonedTerms(data: unknown, phrasebook: Phrasebook<TermMeaning>): Set<LanguageEntry> {
  const reasons = readFrontMatterField(data, 'wording') ?? [];
  const sentences = reasons.flatMap(({ term }) => splitIntoSentences(normaliseCharacters(term)));
  return new Set(
    sentences
      .flatMap((sentence) => findPhrases(phrasebook, sentence))
      .map(({ meaning }) => meaning.entry),
  );
}

function describeTerm({ term, why, instead, source }: LanguageEntry): FindingDetails {
  return {
    rule: 'restorative-language',
    severity: 'warning',
    message: `The text says “${term}”, or a form of it. ${why}`,
    hint: `Instead: ${instead}. Or keep it, and give the reason under \`wording\`. (${source})`,
  };
}
