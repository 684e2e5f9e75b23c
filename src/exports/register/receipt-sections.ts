import type { RecordedPerson } from '../../consent/recorded-consent.ts';
import type { RegisterStory } from '../../library/register/register-story.ts';
import { escapeHtml } from '../../story/body/body-html.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { audiences } from '../../story/vocabulary.ts';
import { writeDate } from '../../words/dates.ts';
import { words as siteWords } from '../../words/index.ts';
import { receiptWords as words } from '../../words/receipt-en-gb.ts';
import type { ReceiptContext } from './consent-record.ts';
import { agreements, isDecidedForThem } from './receipt-agreements.ts';
import { link, paragraph, section } from './receipt-html.ts';
import { changingYourMind, pageForChild } from './receipt-saying-no.ts';

/** Writes the sections of a receipt, as HTML elements in order. */
export function receiptSections(
  story: RegisterStory,
  person: RecordedPerson,
  context: ReceiptContext,
): string[] {
  const { settings, on } = context;
  const agreedHeading = isDecidedForThem(person.consent) ? words.yesFor : words.yes;
  return [
    paragraph(words.lead(settings.organisation, writeDate(on)), 'lead'),
    ...aboutStory(story, person),
    ...section(agreedHeading, agreements(story, person, on)),
    ...section(words.today, todaysState(story, person, context)),
    ...section(person.diedOn === undefined ? words.next : words.ends, nextSteps(person)),
    ...section(words.change, changingYourMind(person, context)),
    ...section(words.rights, legalBasis(settings)),
    ...section(words.keep, [paragraph(words.keepText)]),
    ...pageForChild(person, context),
  ];
}

function aboutStory({ id, isExample }: RegisterStory, { part, consent }: RecordedPerson): string[] {
  const { record } = consent;
  return [
    ...(isExample ? [paragraph(words.example)] : []),
    ...(part === undefined || part === 'mentioned' ? [] : [paragraph(words.story[part])]),
    paragraph(words.code(id)),
    ...(record === undefined ? [] : [paragraph(words.record(record))]),
  ];
}

/**
 * Writes whether the story is shown today. If the story is not shown, the text gives a reason only
 * for the person's own withdrawal. Any other reason may concern another person.
 */
function todaysState(
  { availability }: RegisterStory,
  { consent }: RecordedPerson,
  { checkAddress }: ReceiptContext,
): string[] {
  const { withdrawnOn } = consent;
  const libraries = audiences.filter((audience) => availability[audience].until !== undefined);
  return [
    ...(withdrawnOn === undefined ? [] : [paragraph(words.saidNo(writeDate(withdrawnOn)))]),
    ...(libraries.length === 0
      ? [paragraph(words.inLibrary.neither)]
      : libraries.map((audience) => paragraph(words.inLibrary[audience]))),
    ...(checkAddress === undefined
      ? []
      : [`<p>${escapeHtml(words.check)} ${link(checkAddress)}</p>`]),
  ];
}

/** Writes when the person will be asked again. A person who has withdrawn or died is not asked. */
function nextSteps({ consent, ageBand, leftOn, diedOn }: RecordedPerson): string[] {
  const { withdrawnOn, askAgainOn, release } = consent;
  if (withdrawnOn !== undefined || release.on === undefined) return [];
  const { expiresOn } = release;
  // If the release ends before the day to ask again, the person is not asked.
  const isAskedAgain =
    askAgainOn !== undefined &&
    release.on <= askAgainOn &&
    (expiresOn === undefined || askAgainOn <= expiresOn);
  const hasLeft = leftOn !== undefined && release.on <= leftOn;
  const isChild = ageBand !== undefined && ageBand !== 'adult';
  const questions = [
    release.reviewOn && words.review(writeDate(release.reviewOn)),
    isAskedAgain && words.askAgain(writeDate(askAgainOn)),
    hasLeft && words.left(writeDate(leftOn)),
    isChild && words.carersChange,
  ];
  return [
    ...(diedOn === undefined ? questions : []),
    expiresOn && words.expires(writeDate(expiresOn)),
  ]
    .filter((sentence) => typeof sentence === 'string')
    .map((sentence) => paragraph(sentence));
}

function legalBasis(settings: Settings): string[] {
  const { lawfulBasis, specialCategoryCondition, privacyNotice, organisation } = settings;
  const { lawful, special, notice, none } = siteWords.legalBasis;
  return [
    paragraph(lawfulBasis ? `${lawful} ${lawfulBasis}` : none(organisation)),
    ...(specialCategoryCondition ? [paragraph(`${special} ${specialCategoryCondition}`)] : []),
    ...(privacyNotice
      ? [`<p>${escapeHtml(notice(organisation))}: ${link(privacyNotice)}</p>`]
      : []),
  ];
}
