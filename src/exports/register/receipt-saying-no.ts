import type { RecordedPerson } from '../../consent/recorded-consent.ts';
import { escapeHtml } from '../../story/body/body-html.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { words as siteWords } from '../../words/index.ts';
import { receiptWords as words } from '../../words/receipt-en-gb.ts';
import { link, paragraph, section } from './receipt-html.ts';
import type { ReceiptContext } from './consent-record.ts';

/** Writes how the person can say no, with their own code, and what happens out of hours. */
export function changingYourMind(
  { consent, diedOn }: RecordedPerson,
  { settings, sayNoAddress, ownCode }: ReceiptContext,
): string[] {
  const { contacts, organisation, outOfHours } = settings;
  return [
    ...words.changeText(consent.route === 'staff').map((sentence) => paragraph(sentence)),
    ...(ownCode === undefined || diedOn !== undefined
      ? []
      : [...section(words.ownCode.title, codeHtml(ownCode, organisation), 3)]),
    ...(contacts.length === 0
      ? [paragraph(siteWords.contacts.none(organisation))]
      : [
          paragraph(words.changeWho),
          `<ul>\n${contacts.map((contact) => `<li>${contactHtml(contact)}</li>`).join('\n')}\n</ul>`,
        ]),
    paragraph(words.outOfHours[outOfHours]),
    ...(sayNoAddress === undefined
      ? []
      : [`<p>${escapeHtml(words.more)} ${link(sayNoAddress)}</p>`]),
  ];
}

function codeHtml(code: string, organisation: string): string[] {
  return [
    paragraph(code, 'code'),
    ...words.ownCode.text(organisation).map((sentence) => paragraph(sentence)),
  ];
}

/** Writes one way to reach somebody who can take a no. */
export function contactHtml(contact: Settings['contacts'][number]): string {
  const { label, phone, texts, email, address, answers, independent } = contact;
  const { contacts } = siteWords;
  const lines = [
    phone && `${escapeHtml(texts ? contacts.phoneOrText : contacts.phone)} ${escapeHtml(phone)}`,
    email &&
      `${escapeHtml(contacts.email)} <a href="mailto:${escapeHtml(email)}">${escapeHtml(email)}</a>`,
    address && escapeHtml(address),
    answers && escapeHtml(answers),
    independent && escapeHtml(contacts.independent),
  ];
  return [`<strong>${escapeHtml(label)}</strong>`, ...lines.filter(Boolean)].join('<br>\n');
}

/**
 * Writes the page for a child for whom somebody with parental responsibility said yes: what it is
 * about, and how the child can say no. It says nothing about who said yes, or why.
 */
export function pageForChild(
  { consent, ageBand, diedOn }: RecordedPerson,
  { settings, ownCode }: ReceiptContext,
): string[] {
  const { route, release, withdrawnOn } = consent;
  const isChild = ageBand !== undefined && ageBand !== 'adult';
  const isOver = diedOn !== undefined || withdrawnOn !== undefined || release.on === undefined;
  if (route !== 'parental' || !isChild || isOver) return [];
  const { title, text, code, reach } = words.forChild;
  const outside = settings.contacts.filter(({ independent, phone }) => independent && phone);
  return [
    '<section class="for-child">',
    `<h2>${escapeHtml(title)}</h2>`,
    ...text.map((sentence) => paragraph(sentence)),
    ...(ownCode === undefined ? [] : [paragraph(code), paragraph(ownCode, 'code')]),
    ...outside.map(({ label, phone = '' }) => paragraph(reach(label, phone))),
    '</section>',
  ];
}
