import type { RecordedConsent, RecordedPerson } from '../../consent/recorded-consent.ts';
import type { Register, RegisterStory } from '../../library/register/register-story.ts';
import { earliest, type PlainDate } from '../../story/plain-date.ts';
import type { Use } from '../../story/vocabulary.ts';
import { listConsentEvents } from './consent-events.ts';
import {
  dateNode,
  ownTerms,
  untilDayNode,
  untilEventNode,
  stableUrn,
  type JsonLdNode,
} from './json-ld-nodes.ts';
import { dpvProfile, dpvPurposeOfUse, recipientsOfUse } from './register-vocabulary.ts';

/** What a record is made from, besides the story and the person. */
export interface RecordContext extends Pick<Register, 'on' | 'settings' | 'forms'> {
  /**
   * The address of the page that says how to withdraw consent; undefined if the library has no
   * public address.
   */
  sayNoAddress: string | undefined;
}

/**
 * Turns one person's consent into a record that follows ISO/IEC TS 27560, in the terms of the Data
 * Privacy Vocabulary (DPV). The record says what the person agreed to. The gate decides whether the
 * story may be used on a day, and considers more than the record.
 */
export function toConsentRecord(
  story: RegisterStory,
  person: RecordedPerson,
  context: RecordContext,
): JsonLdNode {
  const { number, consent } = person;
  const reference = consent.record ?? `${story.id}/${number}`;
  const { settings, forms, on, sayNoAddress } = context;
  const controller = { '@id': controllerId(settings) };
  const withdrawalPlace = sayNoAddress === undefined ? controller : { '@id': sayNoAddress };
  return {
    '@id': stableUrn('record', story.id, reference),
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': reference,
    'dct:conformsTo': { '@id': `${dpvProfile}record` },
    'dct:date': dateNode(on),
    'dpv:hasDataSubject': dataSubject(person, reference),
    'dpv:hasDataController': controller,
    'dpv:hasJurisdiction': { '@id': 'loc:GB' },
    'dpv:hasLegalBasis': [settings.lawfulBasis, settings.specialCategoryCondition]
      .filter((basis) => basis !== undefined)
      .map((basis) => ({ '@type': 'dpv:LegalBasis', 'dct:description': basis })),
    'dpv:hasNotice': noticeNode(consent, forms),
    'dpv:hasProcess': [
      tellingProcess(story, controller),
      ...consent.release.uses.map(({ use, until }) =>
        sharingProcess(story, use, earliest([until, consent.release.expiresOn])),
      ),
    ],
    'dpv:hasConsentControl': {
      '@type': 'dpv:WithdrawConsent',
      'dpv:isExercisedAt': withdrawalPlace,
    },
    'dpv:hasRight': {
      '@type': 'dpv:DataSubjectRight',
      'dct:title': 'Right to withdraw consent',
      'dpv:isExercisedAt': withdrawalPlace,
    },
    'dpv:hasConsentStatus': listConsentEvents(story, consent, controller, on),
    ...factsBeyondDpv(story, consent),
  };
}

/** Returns the organisation that is responsible for the library, with its contacts. */
export function toController({ settings }: RecordContext): JsonLdNode {
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
  return stableUrn('controller', organisation);
}

function dataSubject({ part, ageBand, naming }: RecordedPerson, reference: string): JsonLdNode {
  const isChild = ageBand !== undefined && ageBand !== 'adult';
  return {
    '@id': stableUrn('person', reference),
    '@type': ['dpv:DataSubject', ...(isChild ? ['dpv:Child'] : [])],
    ...ownTerms({ part, ageBand, naming }),
  };
}

function noticeNode({ form }: RecordedConsent, forms: Register['forms']): JsonLdNode {
  const knownForm = form === undefined ? undefined : forms.get(form);
  return {
    '@type': 'dpv:ConsentNotice',
    ...(form === undefined ? {} : { '@id': stableUrn('form', form), 'dct:identifier': form }),
    ...(knownForm ? { 'dct:date': dateNode(knownForm.from) } : {}),
    'dct:language': 'en-GB',
  };
}

/** Returns the process of the first consent: to tell the story and to write it down. */
function tellingProcess(story: RegisterStory, controller: JsonLdNode): JsonLdNode {
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': purposeNode('telling', 'dpv:ImprovePublicServices'),
    'dpv:hasPersonalData': storyData(story),
    'dpv:hasRecipient': controller,
    'dpv:hasStorageCondition': {
      '@type': 'dpv:StorageDuration',
      'dpv:hasDuration': untilEventNode('The person says no, or the story is deleted'),
    },
  };
}

/** Returns the process of the second consent, the release, for one use. */
function sharingProcess(story: RegisterStory, use: Use, until: PlainDate | undefined): JsonLdNode {
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': purposeNode(use, dpvPurposeOfUse[use]),
    'dpv:hasPersonalData': storyData(story),
    'dpv:hasRecipient': { '@type': 'dpv:Recipient', 'dct:description': recipientsOfUse[use] },
    'dpv:hasStorageCondition': {
      '@type': 'dpv:StorageDuration',
      'dpv:hasDuration':
        until === undefined ? untilEventNode('The person says no') : untilDayNode(until),
    },
  };
}

function purposeNode(name: string, broader: string): JsonLdNode {
  return { '@id': `sos:${name}`, '@type': 'dpv:Purpose', 'skos:broader': { '@id': broader } };
}

/**
 * Returns the story as personal data. Every story counts as a special category, because stories
 * about family life are among the most private data.
 */
function storyData({ id }: RegisterStory): JsonLdNode {
  return {
    '@id': stableUrn('story', id),
    '@type': ['dpv:PersonalData', 'dpv:SpecialCategoryPersonalData'],
    'dct:identifier': id,
  };
}

/** Returns the facts for which DPV has no term. */
function factsBeyondDpv({ id, removal }: RegisterStory, consent: RecordedConsent): JsonLdNode {
  const { route, method, competenceOn, childsView, askAgainOn, release } = consent;
  const readableRemoval = removal === 'unreadable' ? undefined : removal;
  return ownTerms({
    story: id,
    route,
    method,
    competenceJudgedOn: competenceOn && dateNode(competenceOn),
    childsView: childsView?.view,
    howRead: release.how,
    version: release.fingerprint,
    recognisableBy: release.recognisableBy.length > 0 ? release.recognisableBy : undefined,
    reviewOn: release.reviewOn && dateNode(release.reviewOn),
    askAgainOn: askAgainOn && dateNode(askAgainOn),
    removedOn: readableRemoval && dateNode(readableRemoval.removedOn),
    removedUses: readableRemoval?.uses,
  });
}
