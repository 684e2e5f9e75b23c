import {
  isPossibleDecider,
  type RecordedConsent,
  type RecordedPerson,
} from '../../consent/recorded-consent.ts';
import type { RegisterDueDate } from '../../library/register/register-story.ts';
import { earliest } from '../../story/plain-date.ts';
import { uses, type Use } from '../../story/vocabulary.ts';
import { registerWords as words } from '../../words/register-en-gb.ts';
import { yesNoCell, type PeopleColumn, type PeopleRow } from './people-row.ts';
import { dayCell, type Cell } from './register-table.ts';

const titles = words.columns;
const personColumn = (title: string, cell: (person: RecordedPerson) => Cell): PeopleColumn => [
  title,
  ({ person }) => person && cell(person),
];
const consentColumn = (title: string, cell: (consent: RecordedConsent) => Cell): PeopleColumn =>
  personColumn(title, ({ consent }) => cell(consent));

/** The columns that show who the person is. */
const whoTheyAre: readonly PeopleColumn[] = [
  personColumn(titles.person, ({ number }) => number),
  personColumn(titles.part, ({ part }) => (part ? words.parts[part] : words.unreadable)),
  personColumn(titles.position, ({ position }) => position),
  personColumn(titles.because, ({ because }) => because),
  personColumn(titles.ageBand, ({ ageBand }) => ageBand),
  personColumn(titles.naming, ({ naming }) => naming),
  personColumn(titles.protected, (person) => person.protected),
  personColumn(titles.anonymityForLife, ({ anonymityForLife }) => yesNoCell(anonymityForLife)),
  personColumn(titles.waivedOn, ({ waiver }) => dayCell(waiver?.on)),
  personColumn(titles.waiverCheckedOn, ({ waiver }) => dayCell(waiver?.legalCheckOn)),
  // Several people who are mentioned together have a reference each.
  personColumn(titles.record, ({ consent, records }) => consent.record ?? records?.join(' ')),
];

/** The columns that show who decided, and who else was asked. */
const whoDecided: readonly PeopleColumn[] = [
  consentColumn(titles.form, ({ form }) => form),
  consentColumn(titles.route, ({ route }) => route),
  consentColumn(titles.holder, ({ holder }) => holder),
  consentColumn(titles.competenceOn, ({ competenceOn }) => dayCell(competenceOn)),
  consentColumn(titles.withoutHolder, ({ withoutHolder }) => withoutHolder?.because),
  consentColumn(titles.withoutHolderOn, ({ withoutHolder }) => dayCell(withoutHolder?.on)),
  consentColumn(titles.capacityOn, ({ capacityOn }) => dayCell(capacityOn)),
  consentColumn(titles.bestInterestsOn, ({ bestInterests }) => dayCell(bestInterests?.on)),
  consentColumn(titles.personsView, ({ bestInterests }) => bestInterests?.personsView),
  consentColumn(titles.childAskedOn, ({ childsView }) => dayCell(childsView?.on)),
  consentColumn(titles.childsView, ({ childsView }) => childsView?.view),
  consentColumn(titles.otherParent, ({ otherParent }) => otherParent),
  consentColumn(titles.independent, ({ independent }) => independent?.role),
  consentColumn(titles.independentView, ({ independent }) => independent?.view),
  consentColumn(titles.independentOn, ({ independent }) => dayCell(independent?.on)),
  consentColumn(titles.parentsView, ({ parentsConsulted }) => parentsConsulted?.view),
  consentColumn(titles.parentsAskedOn, ({ parentsConsulted }) => dayCell(parentsConsulted?.on)),
  personColumn(titles.objectedOn, ({ objectedOn }) => dayCell(objectedOn)),
  personColumn(titles.objectionWeighedOn, ({ consent, objectionWeighedOn }) =>
    dayCell(consent.objectionWeighedOn ?? objectionWeighedOn),
  ),
];

/** The columns that show what the person agreed to, and how. */
const whatTheyAgreedTo: readonly PeopleColumn[] = [
  consentColumn(titles.method, ({ method }) => method),
  personColumn(titles.mentionAgreedOn, ({ agreedOn }) => dayCell(agreedOn)),
  consentColumn(titles.agreedToTell, ({ agreedToTell }) => dayCell(agreedToTell)),
  consentColumn(titles.released, ({ release }) => dayCell(release.on)),
  consentColumn(titles.renews, ({ release }) => dayCell(release.renewsOn)),
  consentColumn(titles.how, ({ release }) => release.how),
  consentColumn(titles.version, ({ release }) => release.fingerprint),
  consentColumn(titles.recognisableBy, ({ release }) => release.recognisableBy.join(' ')),
  ...uses.map((use) => personColumn(titles.use(use), (person) => agreedUntil(person, use))),
];

/** The columns that show what ends the agreement, and what is due. */
const whatEndsIt: readonly PeopleColumn[] = [
  consentColumn(titles.reviewOn, ({ release }) => dayCell(release.reviewOn)),
  consentColumn(titles.expiresOn, ({ release }) => dayCell(release.expiresOn)),
  consentColumn(titles.askAgainOn, ({ askAgainOn }) => dayCell(askAgainOn)),
  personColumn(titles.leftOn, ({ leftOn }) => dayCell(leftOn)),
  personColumn(titles.diedOn, ({ diedOn }) => dayCell(diedOn)),
  personColumn(titles.withdrawnOn, ({ consent, withdrawnOn }) =>
    dayCell(consent.withdrawnOn ?? withdrawnOn),
  ),
  [titles.nextDue, (row) => dayCell(earliest(dueForRow(row).map(({ on }) => on)))],
  [titles.due, (row) => dueForRow(row).map(writeDue).join('; ')],
];

/** The columns about a person in a story. */
export const personColumns: readonly PeopleColumn[] = [
  ...whoTheyAre,
  ...whoDecided,
  ...whatTheyAgreedTo,
  ...whatEndsIt,
];

/**
 * Returns the last day on which a person's release allows a use, or `words.yes` if the release has
 * no last day. The use may be closed for another reason.
 */
function agreedUntil(person: RecordedPerson, use: Use): Cell {
  if (!isPossibleDecider(person)) return undefined;
  const { release } = person.consent;
  const allowed = release.uses.find((each) => each.use === use);
  if (!allowed) return undefined;
  return dayCell(earliest([allowed.until, release.expiresOn])) ?? words.yes;
}

/**
 * Lists what is due for the person of a row. The first row of a story also lists what is due for
 * the whole story.
 */
function dueForRow({ story, person }: PeopleRow): RegisterDueDate[] {
  const isFirst = person === undefined || person === story.people[0];
  return story.due.filter((due) =>
    due.person === undefined ? isFirst : due.person === person?.number,
  );
}

function writeDue({ what, on, use }: RegisterDueDate): string {
  return `${on} ${words.due[what]}${use ? ` (${use})` : ''}`;
}
