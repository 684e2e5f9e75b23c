import type { HeldConsent } from '../../consent/held.ts';
import type { RegisterStory } from '../../library/register/entry.ts';
import { addDays, earliest, type PlainDate } from '../../story/plain-date.ts';
import { date, ownFacts, untilDay, untilEvent, type Node } from './node.ts';

const laterRelease = untilEvent('A later release');
const personSaysNo = untilEvent('The person says no');

/**
 * What became of one person's consent, event by event, up to a day: the two yeses, and what ended
 * them. A removal does not say who said no, so it stands as revoked by the organisation.
 *
 * @param controller the organisation
 */
export function consentEvents(
  { removal }: Pick<RegisterStory, 'removal'>,
  consent: HeldConsent,
  controller: Node,
  on: PlainDate,
): Node[] {
  const { agreedToTell, release, withdrawnOn } = consent;
  const ended = endedOn(consent);
  const no =
    removal === undefined || removal === 'unreadable' || removal.uses ? undefined : removal;
  const isRemoved = no !== undefined && (release.on === undefined || release.on <= no.removedOn);
  return [
    ...(agreedToTell === undefined ? [] : [given(consent, 'agreed-to-tell', agreedToTell)]),
    ...(release.on === undefined ? [] : [given(consent, 'release', release.on)]),
    ...(ended !== undefined && ended <= on
      ? [{ '@type': 'dpv:ConsentExpired', ...at(ended), ...byOrganisation(controller) }]
      : []),
    ...(isRemoved
      ? [{ '@type': 'dpv:ConsentRevoked', ...at(no.removedOn), ...byOrganisation(controller) }]
      : []),
    ...(withdrawnOn === undefined
      ? []
      : [{ '@type': 'dpv:ConsentWithdrawn', ...at(withdrawnOn), ...byPerson }]),
  ];
}

/** The first day on which a release holds no more: it ran out, or the day to ask again came. */
function endedOn({ release, askAgainOn }: HeldConsent): PlainDate | undefined {
  const { on, expiresOn } = release;
  if (on === undefined) return undefined;
  const isAsked = askAgainOn !== undefined && on <= askAgainOn;
  return earliest([
    expiresOn === undefined ? undefined : addDays(expiresOn, 1),
    isAsked ? askAgainOn : undefined,
  ]);
}

function given(consent: HeldConsent, step: 'agreed-to-tell' | 'release', on: PlainDate): Node {
  const { method, release } = consent;
  const last = step === 'release' ? release.expiresOn : undefined;
  return {
    '@type': ['dpv:ConsentGiven', 'dpv:ExplicitlyExpressedConsent'],
    'dpv:isIndicatedAtTime': date(on),
    'dpv:isIndicatedBy': whoSaidYes(consent),
    ...(method === undefined ? {} : { 'dpv:hasIndicationMethod': method }),
    'dpv:hasDuration': last === undefined ? personSaysNo : untilDay(last),
    ...ownFacts({ step }),
  };
}

const theirOwn = { '@id': 'dpv:DataSubject' };
const saidYesFor = {
  parent: 'dpv:ParentOfDataSubject',
  guardian: 'dpv:GuardianOfDataSubject',
  // The council itself holds parental responsibility then.
  'local-authority-care-order': 'dpv:Authority',
} as const;

function whoSaidYes({ route, holder, childsView }: HeldConsent): Node[] {
  if (route !== 'parental') return [theirOwn];
  return [
    ...(holder === undefined ? [] : [{ '@id': saidYesFor[holder] }]),
    ...(childsView?.view === 'agrees' ? [theirOwn] : []),
  ];
}

const byPerson = { 'dpv:isIndicatedBy': theirOwn, 'dpv:hasDuration': laterRelease };

function byOrganisation(controller: Node): Node {
  return { 'dpv:isIndicatedBy': controller, 'dpv:hasDuration': laterRelease };
}

function at(on: PlainDate): Node {
  return { 'dpv:isIndicatedAtTime': date(on) };
}
