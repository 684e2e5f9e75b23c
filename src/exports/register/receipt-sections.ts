import type { RecordedPerson } from '../../consent/recorded-consent.ts';
import type { RegisterStory } from '../../library/register/register-story.ts';
import { escapeHtml } from '../../story/body/body-html.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { audiences } from '../../story/vocabulary.ts';
import { writeDate } from '../../words/dates.ts';
import { words as siteWords } from '../../words/index.ts';
import { receiptWords as words } from '../../words/receipt-en-gb.ts';
import type { RecordContext } from './consent-record.ts';
import { agreements, isDecidedForThem } from './receipt-agreements.ts';
import { link, paragraph, section } from './receipt-html.ts';

/** What a receipt is made from, besides the story and the person. */
export interface ReceiptContext extends RecordContext {
  /**
   * The address of the page that says whether the story is shown; undefined if the library has
   * no public address.
   */
  checkAddress: string | undefined;
}

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

function changingYourMind(
  { consent }: RecordedPerson,
  { settings, sayNoAddress }: ReceiptContext,
): string[] {
  const { contacts, organisation } = settings;
  return [
    ...words.changeText(consent.route === 'staff').map((sentence) => paragraph(sentence)),
    ...(contacts.length === 0
      ? [paragraph(siteWords.contacts.none(organisation))]
      : [
          paragraph(words.changeWho),
          `<ul>\n${contacts.map((contact) => `<li>${contactHtml(contact)}</li>`).join('\n')}\n</ul>`,
        ]),
    ...(sayNoAddress === undefined
      ? []
      : [`<p>${escapeHtml(words.more)} ${link(sayNoAddress)}</p>`]),
  ];
}

/** Writes one way to reach somebody who can take a no. */
export function contactHtml(contact: Settings['contacts'][number]): string {
  const { label, phone, email, address, independent } = contact;
  const { contacts } = siteWords;
  const lines = [
    phone && `${escapeHtml(contacts.phone)} ${escapeHtml(phone)}`,
    email &&
      `${escapeHtml(contacts.email)} <a href="mailto:${escapeHtml(email)}">${escapeHtml(email)}</a>`,
    address && escapeHtml(address),
    independent && escapeHtml(contacts.independent),
  ];
  return [`<strong>${escapeHtml(label)}</strong>`, ...lines.filter(Boolean)].join('<br>\n');
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
