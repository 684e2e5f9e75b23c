import type { RecordedConsent, RecordedPerson } from '../../consent/recorded-consent.ts';
import type { RegisterStory } from '../../library/register/register-story.ts';
import { escapeHtml } from '../../story/body/body-html.ts';
import { earliest, type PlainDate } from '../../story/plain-date.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { audiences } from '../../story/vocabulary.ts';
import { writeDate } from '../../words/dates.ts';
import { words as siteWords } from '../../words/index.ts';
import { receiptWords as words } from '../../words/receipt-en-gb.ts';
import type { RecordContext } from './consent-record.ts';

/** What a receipt is made from, besides the story and the person. */
export interface ReceiptContext extends RecordContext {
  /**
   * The address of the page that says whether the story is shown; undefined where the library has
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
  const agreedHeading = person.consent.route === 'parental' ? words.yesFor : words.yes;
  return [
    paragraph(words.lead(settings.organisation, writeDate(on)), 'lead'),
    ...aboutStory(story, person),
    ...section(agreedHeading, agreements(story, person, on)),
    ...section(words.today, todaysState(story, person, context)),
    ...section(words.next, nextSteps(person.consent)),
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

function agreements(story: RegisterStory, person: RecordedPerson, on: PlainDate): string[] {
  const { consent, naming } = person;
  const { agreedToTell, release, route } = consent;
  const steps = route === 'parental' ? words.stepsFor : words.steps;
  const howRead = release.how && words.how[release.how];
  const sentences = [
    ...whoAgreed(consent),
    agreedToTell && steps.agreed(writeDate(agreedToTell)),
    release.on === undefined ? words.notReleased : steps.released(writeDate(release.on)),
    // A parental consent does not record whether the child read the story too.
    route === 'parental' || release.on === undefined ? undefined : howRead,
    naming && words.naming[naming],
    ...release.recognisableBy.map((by) => words.recognisable[by]),
  ];
  return [
    ...sentences.flatMap((sentence) => (sentence ? [paragraph(sentence)] : [])),
    ...(release.on === undefined ? [] : agreedUses(story, consent, on)),
  ];
}

const childSentences = {
  agrees: words.childAgreed,
  observed: words.childObserved,
  'too-young': words.childYoung,
} as const;

function whoAgreed({ route, holder, childsView }: RecordedConsent): string[] {
  if (route !== 'parental') return [];
  return [
    ...(holder ? [words.saidYesFor[holder]] : []),
    ...(childsView ? [childSentences[childsView.view]] : []),
  ];
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
  ];
}

/**
 * Writes the state of the story today. The text names only the person's own withdrawal as a reason
 * why the story is not shown, because any other reason may concern another person.
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

/** Writes when the person will be asked again. A person who has withdrawn is not asked again. */
function nextSteps({ withdrawnOn, askAgainOn, release }: RecordedConsent): string[] {
  if (withdrawnOn !== undefined || release.on === undefined) return [];
  const { expiresOn } = release;
  // Nobody is asked about a release that has ended before the day to ask again.
  const isAskedAgain =
    askAgainOn !== undefined &&
    release.on <= askAgainOn &&
    (expiresOn === undefined || askAgainOn <= expiresOn);
  return [
    ...(release.reviewOn ? [paragraph(words.review(writeDate(release.reviewOn)))] : []),
    ...(isAskedAgain ? [paragraph(words.askAgain(writeDate(askAgainOn)))] : []),
    ...(expiresOn ? [paragraph(words.expires(writeDate(expiresOn)))] : []),
  ];
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

function contactHtml(contact: Settings['contacts'][number]): string {
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

function section(title: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [`<h2>${escapeHtml(title)}</h2>`, ...content];
}

function paragraph(text: string, className?: string): string {
  return `<p${className ? ` class="${className}"` : ''}>${escapeHtml(text)}</p>`;
}

function link(address: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
}
