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
  const no = earliest([withdrawnOn, revokedOn(removal, release.on)]);
  const ended = endedOn(consent);
  // What was taken back before cannot run out any more.
  const hasEnded = ended !== undefined && ended <= on && (no === undefined || ended < no);
  const events: [PlainDate | undefined, (day: PlainDate) => Node][] = [
    [agreedToTell, (day) => given(consent, 'agreed-to-tell', day)],
    [release.on, (day) => given(consent, 'release', day)],
    [hasEnded ? ended : undefined, (day) => over('Expired', day, controller)],
    [revokedOn(removal, release.on), (day) => over('Revoked', day, controller)],
    [withdrawnOn, (day) => over('Withdrawn', day, theirOwn)],
  ];
  return events
    .flatMap(([day, event]) => (day === undefined ? [] : [{ day, node: event(day) }]))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ node }) => node);
}

/** The day of a no to the whole story, unless the person released it again after that. */
function revokedOn(
  removal: RegisterStory['removal'],
  released: PlainDate | undefined,
): PlainDate | undefined {
  if (removal === undefined || removal === 'unreadable' || removal.uses) return undefined;
  const { removedOn } = removal;
  return released === undefined || released <= removedOn ? removedOn : undefined;
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

/** What ended a consent, and by whom; only a later release begins it again. */
function over(how: 'Expired' | 'Revoked' | 'Withdrawn', on: PlainDate, by: Node): Node {
  return {
    '@type': `dpv:Consent${how}`,
    'dpv:isIndicatedAtTime': date(on),
    'dpv:isIndicatedBy': by,
    'dpv:hasDuration': laterRelease,
  };
}
