import type { RecordedConsent, RecordedPerson } from '../../consent/recorded-consent.ts';
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
 * Lists the events of one person's consent up to a day, in order: the first consent, the release,
 * and the event that ended them. A removal does not record who asked for it, so the organisation
 * counts as the one that revoked the consent.
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
  const revocationDay = findRevocationDay(removal, release.on);
  const endDay = earliest([withdrawnOn, revocationDay]);
  const expiryDay = findExpiryDay(consent);
  // A consent that was withdrawn or revoked does not expire later.
  const hasExpired =
    expiryDay !== undefined && expiryDay <= on && (endDay === undefined || expiryDay < endDay);
  const events: [PlainDate | undefined, (day: PlainDate) => JsonLdNode][] = [
    [agreedToTell, (day) => consentGivenEvent(consent, 'agreed-to-tell', day)],
    [release.on, (day) => consentGivenEvent(consent, 'release', day)],
    [hasExpired ? expiryDay : undefined, (day) => endEvent('Expired', day, controller)],
    [revocationDay, (day) => endEvent('Revoked', day, controller)],
    [withdrawnOn, (day) => endEvent('Withdrawn', day, dataSubject)],
  ];
  return events
    .flatMap(([day, event]) => (day === undefined ? [] : [{ day, node: event(day) }]))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ node }) => node);
}

/**
 * Lists the events of a mentioned person's agreement: the agreement, and a later no if there is
 * one.
 */
export function listMentionEvents({ agreedOn, withdrawnOn }: RecordedPerson): JsonLdNode[] {
  return [
    ...(agreedOn === undefined ? [] : [mentionAgreedEvent(agreedOn)]),
    ...(withdrawnOn === undefined ? [] : [endEvent('Withdrawn', withdrawnOn, dataSubject)]),
  ];
}

function mentionAgreedEvent(on: PlainDate): JsonLdNode {
  return {
    '@type': ['dpv:ConsentGiven', 'dpv:ExplicitlyExpressedConsent'],
    'dpv:isIndicatedAtTime': dateNode(on),
    'dpv:isIndicatedBy': [dataSubject],
    'dpv:hasDuration': personSaysNo,
    ...ownTerms({ step: 'agreed-to-be-mentioned' }),
  };
}

/**
 * Returns the day on which the whole story was removed; undefined if the person released the
 * story after that day.
 */
function findRevocationDay(
  removal: RegisterStory['removal'],
  releasedOn: PlainDate | undefined,
): PlainDate | undefined {
  if (removal === undefined || removal === 'unreadable' || removal.uses) return undefined;
  const { removedOn } = removal;
  return releasedOn === undefined || releasedOn <= removedOn ? removedOn : undefined;
}

/**
 * Returns the first day on which a release no longer counts: the day after its last day, or the day
 * to ask again.
 */
function findExpiryDay({ release, askAgainOn }: RecordedConsent): PlainDate | undefined {
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
/** An adopter is a parent in law. The others hold parental responsibility by an order or agreement. */
const dpvHolders = {
  parent: 'dpv:ParentOfDataSubject',
  guardian: 'dpv:GuardianOfDataSubject',
  'special-guardian': 'dpv:GuardianOfDataSubject',
  adopter: 'dpv:ParentOfDataSubject',
  'lives-with-order': 'dpv:GuardianOfDataSubject',
  'step-parent-with-responsibility': 'dpv:GuardianOfDataSubject',
  // Under a care order the council itself holds parental responsibility.
  'local-authority-care-order': 'dpv:Authority',
} as const;

/**
 * DPV has no term for the people who decide in the best interests of an adult who lacks capacity.
 */
const bestInterestsDecider = { '@id': 'sos:best-interests-decider' };

/**
 * Lists who said yes. A child or an adult who was only observed to be content did not say yes. From
 * 10 to 12, a holder of parental responsibility agrees together with the child.
 */
function whoGaveConsent(consent: RecordedConsent): JsonLdNode[] {
  const { route, holder, childsView, bestInterests } = consent;
  const holders = holder === undefined ? [] : [{ '@id': dpvHolders[holder] }];
  switch (route) {
    case 'parental':
      return [...holders, ...(childsView?.view === 'agrees' ? [dataSubject] : [])];
    case 'best-interests':
      return [
        bestInterestsDecider,
        ...(bestInterests?.personsView === 'agrees' ? [dataSubject] : []),
      ];
    case 'own-competent':
      return [dataSubject, ...holders];
    default:
      return [dataSubject];
  }
}

/** Returns the event that ended a consent. Only a later release can renew the consent. */
function endEvent(
  ending: 'Expired' | 'Revoked' | 'Withdrawn',
  on: PlainDate,
  by: JsonLdNode,
): JsonLdNode {
  return {
    '@type': `dpv:Consent${ending}`,
    'dpv:isIndicatedAtTime': dateNode(on),
    'dpv:isIndicatedBy': by,
    'dpv:hasDuration': laterRelease,
  };
}
