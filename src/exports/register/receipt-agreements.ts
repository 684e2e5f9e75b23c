import type { RecordedConsent, RecordedPerson } from '../../consent/recorded-consent.ts';
import type { RegisterStory } from '../../library/register/register-story.ts';
import { escapeHtml } from '../../story/body/body-html.ts';
import { earliest, type PlainDate } from '../../story/plain-date.ts';
import { audiences } from '../../story/vocabulary.ts';
import { writeDate } from '../../words/dates.ts';
import { words as siteWords } from '../../words/index.ts';
import { receiptWords as words } from '../../words/receipt-en-gb.ts';
import { paragraph } from './receipt-html.ts';

/** Whether somebody else said yes for the person. */
export function isDecidedForThem({ route }: RecordedConsent): boolean {
  return route === 'parental' || route === 'best-interests';
}

/** Writes what was agreed, by whom, and for which uses. */
export function agreements(story: RegisterStory, person: RecordedPerson, on: PlainDate): string[] {
  const { consent, naming } = person;
  const { agreedToTell, release } = consent;
  const isForThem = isDecidedForThem(consent);
  const steps = isForThem ? words.stepsFor : words.steps;
  const howRead = release.how && words.how[release.how];
  const sentences = [
    ...whoAgreed(consent),
    agreedToTell && steps.agreed(writeDate(agreedToTell)),
    release.on === undefined ? words.notReleased : steps.released(writeDate(release.on)),
    release.renewsOn && steps.renewed(writeDate(release.renewsOn)),
    // If someone else said yes, the story does not record whether the person read it too.
    isForThem || release.on === undefined ? undefined : howRead,
    naming && words.naming[naming],
    ...release.recognisableBy.map((by) => words.recognisable[by]),
  ];
  return [
    ...sentences.flatMap((sentence) => (sentence ? [paragraph(sentence)] : [])),
    ...(release.on === undefined ? [] : agreedUses(story, consent, on)),
  ];
}

const viewSentences = {
  agrees: words.childAgreed,
  observed: words.childObserved,
  'too-young': words.childYoung,
} as const;

/**
 * Writes who said yes, and who else was asked. Leaves out the views of the parents, because a
 * receipt says nothing about other people.
 */
function whoAgreed(consent: RecordedConsent): string[] {
  const { holder, childsView, bestInterests, independent } = consent;
  switch (consent.route) {
    case 'parental':
      return [
        ...(holder ? [words.saidYesFor[holder]] : []),
        ...(independent ? [words.independent[independent.role]] : []),
        ...(childsView ? [viewSentences[childsView.view]] : []),
      ];
    case 'best-interests':
      return [
        words.bestInterests,
        ...(bestInterests ? [viewSentences[bestInterests.personsView]] : []),
      ];
    case 'own-competent':
      return [
        ...(consent.competenceOn === undefined ? [] : [words.competent]),
        ...(holder ? [words.saidYesWith[holder]] : []),
      ];
    default:
      return consent.capacityOn === undefined ? [] : [words.canDecide];
  }
}

/** Writes how to stop one use, with the last of the uses that still go on as the example. */
function stopOneUse(
  uses: RecordedConsent['release']['uses'],
  expiresOn: PlainDate | undefined,
  on: PlainDate,
): string[] {
  const open = uses.filter(({ until }) => (earliest([until, expiresOn]) ?? on) >= on);
  const example = open.at(-1);
  return open.length < 2 || !example ? [] : [paragraph(words.stopOne(siteWords.uses[example.use]))];
}

function agreedUses(
  { availability }: RegisterStory,
  { release }: RecordedConsent,
  on: PlainDate,
): string[] {
  const openUses = new Set(
    audiences.flatMap((audience) => availability[audience].uses.map(({ use }) => use)),
  );
  const items = release.uses.map(({ use, until }) => {
    const lastDay = earliest([until, release.expiresOn]);
    const isOver = lastDay !== undefined && lastDay < on;
    const endText = lastDay && (isOver ? words.ended : words.until)(writeDate(lastDay));
    const facts = [endText, !isOver && !openUses.has(use) && words.notToday].filter(Boolean);
    return `<li>${escapeHtml([siteWords.uses[use], ...facts].join(', '))}</li>`;
  });
  return [
    paragraph(words.usesLead),
    `<ul>\n${items.join('\n')}\n</ul>`,
    paragraph(words.nothingElse),
    ...stopOneUse(release.uses, release.expiresOn, on),
  ];
}
