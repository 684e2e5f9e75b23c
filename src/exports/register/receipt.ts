import type { HeldConsent, HeldPerson } from '../../consent/held.ts';
import type { RegisterStory } from '../../library/register/entry.ts';
import { escapeHtml } from '../../story/body/html.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { audiences } from '../../story/vocabulary.ts';
import { writeDate } from '../../words/dates.ts';
import { words as siteWords } from '../../words/index.ts';
import { receiptWords as words } from '../../words/receipt-en-gb.ts';
import type { RecordContext } from './consent-record.ts';
import { writeReceiptData } from './json-ld.ts';
import { receiptStyle } from './receipt-style.ts';
import { lastDay } from './sheets.ts';

/** What a person's own copy says besides what the register holds. */
export interface ReceiptContext extends RecordContext {
  /** Where it can be seen whether the story is shown, where the library has an address. */
  checkAt: string | undefined;
}

/**
 * A person's own copy as one page that needs nothing else: plain words for them, and within it the
 * same as data. It holds no word of the story, and no name.
 */
export function writeReceipt(
  story: RegisterStory,
  person: HeldPerson,
  context: ReceiptContext,
): string {
  const { settings, on } = context;
  const main = [
    `<h1>${text(words.title)}</h1>`,
    paragraph(words.lead(settings.organisation, writeDate(on)), 'lead'),
    ...aboutStory(story, person),
    ...section(words.yes, yesses(story, person, on)),
    ...section(words.today, today(story, person, context)),
    ...section(words.next, next(person.consent)),
    ...section(words.change, changeOfHeart(person, context)),
    ...section(words.rights, legalBasis(settings)),
    ...section(words.keep, [paragraph(words.keepText)]),
  ];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${text(words.title)}</title>
<style>${receiptStyle}</style>
<script type="application/ld+json">${dataIn(writeReceiptData(story, person, context))}</script>
</head>
<body>
<main>
${main.join('\n')}
</main>
</body>
</html>
`;
}

function aboutStory({ id, isExample }: RegisterStory, { part, consent }: HeldPerson): string[] {
  const { record } = consent;
  return [
    ...(isExample ? [paragraph(words.example)] : []),
    ...(part === undefined || part === 'mentioned' ? [] : [paragraph(words.story[part])]),
    paragraph(words.code(id)),
    ...(record === undefined ? [] : [paragraph(words.record(record))]),
  ];
}

function yesses(story: RegisterStory, person: HeldPerson, on: PlainDate): string[] {
  const { consent, naming } = person;
  const { agreedToTell, release, route } = consent;
  const steps = route === 'parental' ? words.stepsFor : words.steps;
  const how = release.how && words.how[release.how];
  const said = [
    ...whoSaidYes(consent),
    agreedToTell && steps.agreed(writeDate(agreedToTell)),
    release.on === undefined ? words.notReleased : steps.released(writeDate(release.on)),
    // Of a parental yes nobody wrote down whether the child read it too.
    route === 'parental' || release.on === undefined ? undefined : how,
    naming && words.naming[naming],
    ...release.recognisableBy.map((by) => words.recognisable[by]),
  ];
  return [
    ...said.flatMap((each) => (each ? [paragraph(each)] : [])),
    ...(release.on === undefined ? [] : uses(story, consent, on)),
  ];
}

function whoSaidYes({ route, holder, childsView }: HeldConsent): string[] {
  if (route !== 'parental') return [];
  return [
    ...(holder ? [words.saidYesFor[holder]] : []),
    ...(childsView ? [childsView.view === 'agrees' ? words.childAgreed : words.childYoung] : []),
  ];
}

function uses({ standing }: RegisterStory, { release }: HeldConsent, on: PlainDate): string[] {
  const open = new Set(audiences.flatMap((each) => standing[each].uses.map(({ use }) => use)));
  const items = release.uses.map(({ use, until }) => {
    const last = lastDay(until, release.expiresOn);
    const isOver = last !== undefined && last < on;
    const end = last && (isOver ? words.ended : words.until)(writeDate(last));
    const facts = [end, !isOver && !open.has(use) && words.notToday].filter(Boolean);
    return `<li>${text([siteWords.uses[use], ...facts].join(', '))}</li>`;
  });
  return [
    paragraph(words.usesLead),
    `<ul>\n${items.join('\n')}\n</ul>`,
    paragraph(words.nothingElse),
  ];
}

/** The same words for every reason why a story is not there, unless it is their own no. */
function today(
  { standing }: RegisterStory,
  { consent }: HeldPerson,
  { checkAt }: ReceiptContext,
): string[] {
  const { withdrawnOn } = consent;
  const shown = audiences.filter((audience) => standing[audience].until !== undefined);
  return [
    ...(withdrawnOn === undefined ? [] : [paragraph(words.saidNo(writeDate(withdrawnOn)))]),
    ...(shown.length === 0
      ? [paragraph(words.inLibrary.neither)]
      : shown.map((audience) => paragraph(words.inLibrary[audience]))),
    ...(checkAt === undefined ? [] : [`<p>${text(words.check)} ${link(checkAt)}</p>`]),
  ];
}

/** Nobody who has said no is asked again. */
function next({ withdrawnOn, askAgainOn, release }: HeldConsent): string[] {
  if (withdrawnOn !== undefined || release.on === undefined) return [];
  const { expiresOn } = release;
  // What ends before then needs no asking for it.
  const asks =
    askAgainOn !== undefined &&
    release.on <= askAgainOn &&
    (expiresOn === undefined || askAgainOn <= expiresOn);
  return [
    ...(release.reviewOn ? [paragraph(words.review(writeDate(release.reviewOn)))] : []),
    ...(asks ? [paragraph(words.askAgain(writeDate(askAgainOn)))] : []),
    ...(expiresOn ? [paragraph(words.expires(writeDate(expiresOn)))] : []),
  ];
}

function changeOfHeart({ consent }: HeldPerson, { settings, sayNoAt }: ReceiptContext): string[] {
  const { contacts, organisation } = settings;
  return [
    ...words.changeText(consent.route === 'staff').map((each) => paragraph(each)),
    ...(contacts.length === 0
      ? [paragraph(siteWords.contacts.none(organisation))]
      : [
          paragraph(words.changeWho),
          `<ul>\n${contacts.map((route) => `<li>${contactRoute(route)}</li>`).join('\n')}\n</ul>`,
        ]),
    ...(sayNoAt === undefined ? [] : [`<p>${text(words.more)} ${link(sayNoAt)}</p>`]),
  ];
}

function contactRoute({
  label,
  phone,
  email,
  address,
  independent,
}: Settings['contacts'][number]): string {
  const { contacts } = siteWords;
  const ways = [
    phone && `${text(contacts.phone)} ${text(phone)}`,
    email && `${text(contacts.email)} <a href="mailto:${escapeHtml(email)}">${text(email)}</a>`,
    address && text(address),
    independent && text(contacts.independent),
  ];
  return [`<strong>${text(label)}</strong>`, ...ways.filter(Boolean)].join('<br>\n');
}

function legalBasis(settings: Settings): string[] {
  const { lawfulBasis, specialCategoryCondition, privacyNotice, organisation } = settings;
  const { legalBasis: said } = siteWords;
  return [
    paragraph(lawfulBasis ? `${said.lawful} ${lawfulBasis}` : said.none(organisation)),
    ...(specialCategoryCondition ? [paragraph(`${said.special} ${specialCategoryCondition}`)] : []),
    ...(privacyNotice ? [`<p>${text(said.notice(organisation))}: ${link(privacyNotice)}</p>`] : []),
  ];
}

function section(title: string, content: readonly string[]): string[] {
  return content.length === 0 ? [] : [`<h2>${text(title)}</h2>`, ...content];
}

function paragraph(said: string, name?: string): string {
  return `<p${name ? ` class="${name}"` : ''}>${text(said)}</p>`;
}

function link(address: string): string {
  return `<a href="${escapeHtml(address)}">${text(address)}</a>`;
}

function text(said: string): string {
  return escapeHtml(said);
}

/** Data that cannot end the script it stands in. */
function dataIn(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
