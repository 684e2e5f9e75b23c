import type { RecordedPerson } from '../../consent/recorded-consent.ts';
import { escapeHtml } from '../../story/body/body-html.ts';
import { textsByUse } from '../../story/rules/uses-have-required-texts.ts';
import type { RecognisableBy, Use } from '../../story/vocabulary.ts';
import { useExplanations } from '../../words/use-explanations-en-gb.ts';
import { vocabularyWords } from '../../words/vocabulary-en-gb.ts';
import type { ReadingCopyWords } from '../../words/reading-copy-en-gb.ts';
import {
  copyParagraph,
  picturedLines,
  sheet,
  subheading,
  tickBoxes,
  useRow,
  writingLine,
  writingLines,
} from './copy-parts.ts';
import { nameSentence } from './name-sentence.ts';

/** A storyteller or subject, as their part of the copy needs them. */
export interface ReadingPerson {
  recorded: RecordedPerson;
  /** The name that the story shows; undefined if it shows none. */
  name?: string;
  description: string;
  /** The uses that the person's form and route allow. */
  offered: readonly Use[];
  /** By what the story would let them be recognised, beside their own name. */
  recognisableBy: readonly RecognisableBy[];
}

/** What the parts of all people share. */
export interface PersonContext {
  words: ReadingCopyWords;
  isEasyRead: boolean;
  fingerprint: string;
  /** The texts that some uses need and that the story does not have yet. */
  missingTexts: readonly (typeof textsByUse)[number]['field'][];
}

/** Writes the part of one person: how they are named, their uses, and their signature. */
export function personSheets(person: ReadingPerson, context: PersonContext): string[] {
  const { words } = context;
  return [
    sheet(words.part(labelOf(person, words)), [
      ...naming(person, context),
      ...usesAsked(person, context),
    ]),
    ...answerSheets(person, context),
  ];
}

function labelOf({ name, description, recorded }: ReadingPerson, words: ReadingCopyWords): string {
  return name ?? (description || words.unnamed(String(recorded.number)));
}

function naming(person: ReadingPerson, { words }: PersonContext): string[] {
  const seen = person.recognisableBy.map((by) => words.seen[by]);
  return [
    subheading(words.howNamed),
    copyParagraph(nameSentence(person.recorded.naming, person.name, words)),
    ...(person.description ? [copyParagraph(words.described(person.description))] : []),
    tickBoxes([words.named.right]),
    writingLine(words.named.other),
    ...(seen.length > 0 ? [tickBoxes(seen)] : []),
  ];
}

/**
 * Writes the table of uses, with no box ticked beforehand. A use whose text is not written yet cannot
 * be asked about, because nobody has read that text.
 */
function usesAsked({ offered }: ReadingPerson, context: PersonContext): string[] {
  const { words, missingTexts, isEasyRead } = context;
  const missing = textsByUse.filter(({ field }) => missingTexts.includes(field));
  const unread = missing.flatMap(({ uses }): readonly Use[] => uses);
  const rows = offered
    .filter((use) => !unread.includes(use))
    .map((use) => {
      const name = vocabularyWords.uses[use];
      const explanation = useExplanations[use];
      return useRow(
        { use, name: name.charAt(0).toUpperCase() + name.slice(1), explanation },
        words,
      );
    });
  return [
    subheading(words.uses),
    copyParagraph(words.usesLead),
    `<ul class="uses">${rows.join('\n')}</ul>`,
    ...missing.map(({ field }) => copyParagraph(words.notAsked[field])),
    subheading(words.howLong),
    picturedLines(words.howLongLines, isEasyRead),
    writingLine(words.lastDay),
    writingLine(words.askAgain),
  ];
}

/** Writes the sheets on which a person, and an adult where the route needs one, answers. */
function answerSheets(person: ReadingPerson, context: PersonContext): string[] {
  const { words } = context;
  const label = labelOf(person, words);
  switch (decisionOf(person.recorded)) {
    case 'best-interests':
      return [changesSheet(label, context), bestInterestsSheet(label, context)];
    case 'parental':
      return [
        changesSheet(label, context),
        sheet(`${words.child.title}: ${label}`, childsView(context)),
        adultSheet(words.adult.title(label), context),
      ];
    case 'together':
      return [
        changesSheet(label, context),
        signatureSheet(person, context),
        adultSheet(words.adult.titleWith(label), context),
      ];
    case 'own':
      return [changesSheet(label, context), signatureSheet(person, context)];
  }
}

/**
 * How a person decides. Before a route is chosen, a child under 16 has a part for an adult, because
 * a part too many does less harm than one too few.
 */
function decisionOf({
  ageBand,
  consent: { route, holder },
}: RecordedPerson): 'own' | 'together' | 'parental' | 'best-interests' {
  if (route === 'best-interests' || route === 'parental') return route;
  const isUnder16 = ageBand === 'under-10' || ageBand === '10-12' || ageBand === '13-15';
  if (route === undefined) return isUnder16 ? 'parental' : 'own';
  return route === 'own-competent' && (ageBand === '10-12' || holder !== undefined)
    ? 'together'
    : 'own';
}

function signatureSheet(person: ReadingPerson, context: PersonContext): string {
  const { words } = context;
  const { route } = person.recorded.consent;
  return sheet(`${words.answer}: ${labelOf(person, words)}`, [
    tickBoxes(Object.values(words.answers)),
    subheading(words.howRead),
    tickBoxes(Object.values(words.readings)),
    ...signature(context, [...(route === 'staff' ? [] : [words.witness])]),
  ]);
}

function changesSheet(label: string, { words }: PersonContext): string {
  const title = `${words.changes} (${label})`;
  return sheet(title, [copyParagraph(words.changesLead), writingLines(14)]);
}

function childsView(context: PersonContext): string[] {
  const { child } = context.words;
  return [
    copyParagraph(child.lead),
    tickBoxes(Object.values(child.answers)),
    copyParagraph(child.help),
    writingLines(2),
    writingLine(context.words.date),
    writingLine(context.words.witness),
  ];
}

function adultSheet(title: string, context: PersonContext): string {
  const { adult } = context.words;
  return sheet(title, [
    copyParagraph(adult.lead),
    writingLine(adult.who),
    writingLine(adult.other),
    tickBoxes(Object.values(adult.answers)),
    ...signature(context, [context.words.witness]),
  ]);
}

function bestInterestsSheet(label: string, context: PersonContext): string {
  const { bestInterests: best, adult } = context.words;
  return sheet(best.title(label), [
    copyParagraph(best.lead),
    subheading(best.view),
    writingLines(3),
    tickBoxes(Object.values(adult.answers)),
    ...[best.consulted, best.advocate].map((each) => writingLine(each)),
    ...signature(context, [best.decidedBy]),
  ]);
}

function signature({ words, fingerprint }: PersonContext, further: readonly string[]): string[] {
  return [
    `<p class="version"><span>${escapeHtml(words.versionRead)}</span> <strong>${fingerprint}</strong></p>`,
    ...[words.name, words.signature, words.date, ...further].map((each) => writingLine(each)),
  ];
}
