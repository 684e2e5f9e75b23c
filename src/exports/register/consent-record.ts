import type { HeldConsent, HeldPerson } from '../../consent/held.ts';
import type { Register, RegisterStory } from '../../library/register/entry.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { Use } from '../../story/vocabulary.ts';
import { consentEvents } from './consent-events.ts';
import { date, ownFacts, untilDay, untilEvent, urn, type Node } from './node.ts';
import { lastDay } from './sheets.ts';
import { profile, purposeOf, recipientsOf } from './vocabulary.ts';

/** What a record says besides what the register holds. */
export interface RecordContext extends Pick<Register, 'on' | 'settings' | 'forms'> {
  /** The page that says how to say no, where the library has an address. */
  sayNoAt: string | undefined;
}

/**
 * One person's consent as a record of DPV after ISO/IEC TS 27560. What it says is what the person
 * agreed to; whether a story may be used that day depends on more, and is the gate's to say.
 */
export function consentRecord(
  story: RegisterStory,
  person: HeldPerson,
  context: RecordContext,
): Node {
  const { number, consent } = person;
  const reference = consent.record ?? `${story.id}/${number}`;
  const { settings, forms, on, sayNoAt } = context;
  const controller = { '@id': controllerId(settings) };
  return {
    '@id': urn('record', story.id, reference),
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': reference,
    'dct:conformsTo': { '@id': `${profile}record` },
    'dct:date': date(on),
    'dpv:hasDataSubject': dataSubject(person, reference),
    'dpv:hasDataController': controller,
    'dpv:hasJurisdiction': { '@id': 'loc:GB' },
    'dpv:hasLegalBasis': [settings.lawfulBasis, settings.specialCategoryCondition]
      .filter((said) => said !== undefined)
      .map((said) => ({ '@type': 'dpv:LegalBasis', 'dct:description': said })),
    'dpv:hasNotice': notice(consent, forms),
    'dpv:hasProcess': [
      telling(story, controller),
      ...consent.release.uses.map(({ use, until }) =>
        sharing(story, use, lastDay(until, consent.release.expiresOn)),
      ),
    ],
    'dpv:hasConsentControl': {
      '@type': 'dpv:WithdrawConsent',
      'dpv:isExercisedAt': sayNoAt === undefined ? controller : { '@id': sayNoAt },
    },
    'dpv:hasRight': {
      '@type': 'dpv:DataSubjectRight',
      'dct:title': 'Right to withdraw consent',
      'dpv:isExercisedAt': sayNoAt === undefined ? controller : { '@id': sayNoAt },
    },
    'dpv:hasConsentStatus': consentEvents(story, consent, controller, on),
    ...beyondDpv(story, consent),
  };
}

/** The organisation that answers for the library, and how people reach it. */
export function controllerOf({ settings }: RecordContext): Node {
  const { organisation, contacts, privacyNotice } = settings;
  return {
    '@id': controllerId(settings),
    '@type': 'dpv:DataController',
    'dpv:hasIdentifier': controllerId(settings),
    'dpv:hasName': organisation,
    ...(privacyNotice === undefined ? {} : { 'schema:url': { '@id': privacyNotice } }),
    'schema:contactPoint': contacts.map(({ label, phone, email, address }) => ({
      '@type': 'schema:ContactPoint',
      'schema:name': label,
      ...(phone === undefined ? {} : { 'schema:telephone': phone }),
      ...(email === undefined ? {} : { 'schema:email': email }),
      ...(address === undefined ? {} : { 'schema:address': address }),
    })),
  };
}

function controllerId({ organisation }: Register['settings']): string {
  return urn('controller', organisation);
}

function dataSubject({ part, ageBand, naming }: HeldPerson, reference: string): Node {
  const isChild = ageBand !== undefined && ageBand !== 'adult';
  return {
    '@id': urn('person', reference),
    '@type': ['dpv:DataSubject', ...(isChild ? ['dpv:Child'] : [])],
    ...ownFacts({ part, ageBand, naming }),
  };
}

function notice({ form }: HeldConsent, forms: Register['forms']): Node {
  const known = form === undefined ? undefined : forms.get(form);
  return {
    '@type': 'dpv:ConsentNotice',
    ...(form === undefined ? {} : { '@id': urn('form', form), 'dct:identifier': form }),
    ...(known ? { 'dct:date': date(known.from) } : {}),
    'dct:language': 'en-GB',
  };
}

/** The first yes: that the story may be told, and written down. */
function telling(story: RegisterStory, controller: Node): Node {
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': purpose('telling', 'dpv:ImprovePublicServices'),
    'dpv:hasPersonalData': storyData(story),
    'dpv:hasRecipient': controller,
    'dpv:hasStorageCondition': {
      '@type': 'dpv:StorageDuration',
      'dpv:hasDuration': untilEvent('The person says no, or the story is deleted'),
    },
  };
}

/** The second yes, for one use. */
function sharing(story: RegisterStory, use: Use, until: PlainDate | undefined): Node {
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': purpose(use, purposeOf[use]),
    'dpv:hasPersonalData': storyData(story),
    'dpv:hasRecipient': { '@type': 'dpv:Recipient', 'dct:description': recipientsOf[use] },
    'dpv:hasStorageCondition': {
      '@type': 'dpv:StorageDuration',
      'dpv:hasDuration': until === undefined ? untilEvent('The person says no') : untilDay(until),
    },
  };
}

function purpose(name: string, broader: string): Node {
  return { '@id': `sos:${name}`, '@type': 'dpv:Purpose', 'skos:broader': { '@id': broader } };
}

/** What is told of a family's life is among the most private there is. */
function storyData({ id }: RegisterStory): Node {
  return {
    '@id': urn('story', id),
    '@type': ['dpv:PersonalData', 'dpv:SpecialCategoryPersonalData'],
    'dct:identifier': id,
  };
}

/** What DPV has no word for. */
function beyondDpv({ id, removal }: RegisterStory, consent: HeldConsent): Node {
  const { route, method, competenceOn, childsView, askAgainOn, release } = consent;
  const no = removal === 'unreadable' ? undefined : removal;
  return ownFacts({
    story: id,
    route,
    method,
    competenceJudgedOn: competenceOn && date(competenceOn),
    childsView: childsView?.view,
    howRead: release.how,
    version: release.fingerprint,
    recognisableBy: release.recognisableBy.length > 0 ? release.recognisableBy : undefined,
    reviewOn: release.reviewOn && date(release.reviewOn),
    askAgainOn: askAgainOn && date(askAgainOn),
    removedOn: no && date(no.removedOn),
    removedUses: no?.uses,
  });
}
