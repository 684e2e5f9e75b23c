import type { RecordedConsent, RecordedPerson } from '../../consent/recorded-consent.ts';
import type { Register, RegisterStory } from '../../library/register/register-story.ts';
import { earliest } from '../../story/plain-date.ts';
import { listConsentEvents, listMentionEvents } from './consent-events.ts';
import { factsBeyondDpv } from './facts-beyond-dpv.ts';
import { dateNode, ownTerms, stableUrn, type JsonLdNode } from './json-ld-nodes.ts';
import { mentioningProcess, sharingProcess, tellingProcess } from './process-nodes.ts';
import { dpvProfile } from './register-vocabulary.ts';

/** What a record is made from, besides the story and the person. */
export interface RecordContext extends Pick<Register, 'on' | 'settings' | 'forms'> {
  /**
   * The address of the page that says how to withdraw consent; undefined if the library has no
   * public address.
   */
  sayNoAddress: string | undefined;
}

/** What a receipt is made from, besides the story and the person. */
export interface ReceiptContext extends RecordContext {
  /**
   * The address of the page that says whether the story is shown; undefined if the library has
   * no public address.
   */
  checkAddress: string | undefined;
  /** The person’s own code; undefined if the register has no reference of them. */
  ownCode?: string | undefined;
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
  const controller = { '@id': controllerId(context.settings) };
  return recordNode(story, person, context, {
    reference: consent.record ?? `${story.id}/${number}`,
    processes: [
      tellingProcess(story, controller),
      ...consent.release.uses.map(({ use, until }) =>
        sharingProcess(story, use, earliest([until, consent.release.expiresOn])),
      ),
    ],
    events: listConsentEvents(story, consent, controller, context.on),
    facts: factsBeyondDpv(story, person),
  });
}

/**
 * Turns the agreement of somebody who is only mentioned into records, one for each reference. They
 * agreed to be mentioned, and to nothing else.
 */
export function toMentionRecords(
  story: RegisterStory,
  person: RecordedPerson,
  context: RecordContext,
): JsonLdNode[] {
  return (person.records ?? []).map((reference) =>
    recordNode(story, person, context, {
      reference,
      processes: [mentioningProcess(story)],
      events: listMentionEvents(person),
      facts: ownTerms({ story: story.id, position: person.position }),
    }),
  );
}

/** What differs between the records of those who decide and of those who are only mentioned. */
interface RecordParts {
  /** The reference in the organisation's register. */
  reference: string;
  processes: JsonLdNode[];
  events: JsonLdNode[];
  facts: JsonLdNode;
}

function recordNode(
  { id }: RegisterStory,
  person: RecordedPerson,
  { settings, forms, on, sayNoAddress }: RecordContext,
  { reference, processes, events, facts }: RecordParts,
): JsonLdNode {
  const controller = { '@id': controllerId(settings) };
  const withdrawalPlace = sayNoAddress === undefined ? controller : { '@id': sayNoAddress };
  return {
    '@id': stableUrn('record', id, reference),
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
    'dpv:hasNotice': noticeNode(person.consent, forms),
    'dpv:hasProcess': processes,
    'dpv:hasConsentControl': {
      '@type': 'dpv:WithdrawConsent',
      'dpv:isExercisedAt': withdrawalPlace,
    },
    'dpv:hasRight': {
      '@type': 'dpv:DataSubjectRight',
      'dct:title': 'Right to withdraw consent',
      'dpv:isExercisedAt': withdrawalPlace,
    },
    'dpv:hasConsentStatus': events,
    ...facts,
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

function dataSubject(person: RecordedPerson, reference: string): JsonLdNode {
  const { part, ageBand, naming, anonymityForLife, waiver } = person;
  const isChild = ageBand !== undefined && ageBand !== 'adult';
  return {
    '@id': stableUrn('person', reference),
    '@type': ['dpv:DataSubject', ...(isChild ? ['dpv:Child'] : [])],
    ...ownTerms({
      ...{ part, ageBand, naming, protected: person.protected, anonymityForLife },
      anonymityWaivedOn: waiver && dateNode(waiver.on),
      waiverCheckedOn: waiver && dateNode(waiver.legalCheckOn),
    }),
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
