import type { RecordedConsent } from '../../consent/recorded-consent.ts';
import type { RegisterStory } from '../../library/register/register-story.ts';
import { addDays, earliest, type PlainDate } from '../../story/plain-date.ts';
import {
  dateNode,
  ownTerms,
  untilDayNode,
  untilEventNode,
  type JsonLdNode,
} from './json-ld-nodes.ts';

const laterRelease = untilEventNode('A later release');
const personSaysNo = untilEventNode('The person says no');

/**
 * Lists what happened to one person's consent up to a day, in order: the first consent, the
 * release, and what ended them. A removal does not record who asked for it, so it counts as
 * revoked by the organisation.
 *
 * @param controller the organisation
 */
export function listConsentEvents(
  { removal }: Pick<RegisterStory, 'removal'>,
  consent: RecordedConsent,
  controller: JsonLdNode,
  on: PlainDate,
): JsonLdNode[] {
  const { agreedToTell, release, withdrawnOn } = consent;
  const revoked = revokedOn(removal, release.on);
  const takenBack = earliest([withdrawnOn, revoked]);
  const expired = expiredOn(consent);
  // A consent that was withdrawn or revoked does not expire later.
  const hasExpired =
    expired !== undefined && expired <= on && (takenBack === undefined || expired < takenBack);
  const events: [PlainDate | undefined, (day: PlainDate) => JsonLdNode][] = [
    [agreedToTell, (day) => consentGivenEvent(consent, 'agreed-to-tell', day)],
    [release.on, (day) => consentGivenEvent(consent, 'release', day)],
    [hasExpired ? expired : undefined, (day) => endEvent('Expired', day, controller)],
    [revoked, (day) => endEvent('Revoked', day, controller)],
    [withdrawnOn, (day) => endEvent('Withdrawn', day, dataSubject)],
  ];
  return events
    .flatMap(([day, event]) => (day === undefined ? [] : [{ day, node: event(day) }]))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ node }) => node);
}

/** The day of a removal of the whole story, unless the person released the story after it. */
function revokedOn(
  removal: RegisterStory['removal'],
  released: PlainDate | undefined,
): PlainDate | undefined {
  if (removal === undefined || removal === 'unreadable' || removal.uses) return undefined;
  const { removedOn } = removal;
  return released === undefined || released <= removedOn ? removedOn : undefined;
}

/** The first day after a release: it has ended, or the day to ask again has come. */
function expiredOn({ release, askAgainOn }: RecordedConsent): PlainDate | undefined {
  const { on, expiresOn } = release;
  if (on === undefined) return undefined;
  const isAskedAgain = askAgainOn !== undefined && on <= askAgainOn;
  return earliest([
    expiresOn === undefined ? undefined : addDays(expiresOn, 1),
    isAskedAgain ? askAgainOn : undefined,
  ]);
}

function consentGivenEvent(
  consent: RecordedConsent,
  step: 'agreed-to-tell' | 'release',
  on: PlainDate,
): JsonLdNode {
  const { method, release } = consent;
  const lastDay = step === 'release' ? release.expiresOn : undefined;
  return {
    '@type': ['dpv:ConsentGiven', 'dpv:ExplicitlyExpressedConsent'],
    'dpv:isIndicatedAtTime': dateNode(on),
    'dpv:isIndicatedBy': whoGaveConsent(consent),
    ...(method === undefined ? {} : { 'dpv:hasIndicationMethod': method }),
    'dpv:hasDuration': lastDay === undefined ? personSaysNo : untilDayNode(lastDay),
    ...ownTerms({ step }),
  };
}

const dataSubject = { '@id': 'dpv:DataSubject' };
const dpvHolders = {
  parent: 'dpv:ParentOfDataSubject',
  guardian: 'dpv:GuardianOfDataSubject',
  // Under a care order the council itself holds parental responsibility.
  'local-authority-care-order': 'dpv:Authority',
} as const;

function whoGaveConsent({ route, holder, childsView }: RecordedConsent): JsonLdNode[] {
  if (route !== 'parental') return [dataSubject];
  return [
    ...(holder === undefined ? [] : [{ '@id': dpvHolders[holder] }]),
    ...(childsView?.view === 'agrees' ? [dataSubject] : []),
  ];
}

/** The event that ended a consent. Only a later release begins it again. */
function endEvent(
  how: 'Expired' | 'Revoked' | 'Withdrawn',
  on: PlainDate,
  by: JsonLdNode,
): JsonLdNode {
  return {
    '@type': `dpv:Consent${how}`,
    'dpv:isIndicatedAtTime': dateNode(on),
    'dpv:isIndicatedBy': by,
    'dpv:hasDuration': laterRelease,
  };
}
