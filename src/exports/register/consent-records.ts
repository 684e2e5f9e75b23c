import { isPossibleDecider, type RecordedPerson } from '../../consent/recorded-consent.ts';
import type { Register, RegisterStory } from '../../library/register/register-story.ts';
import {
  toConsentRecord,
  toController,
  toMentionRecords,
  type RecordContext,
} from './consent-record.ts';
import { dateNode, stableUrn, type JsonLdNode } from './json-ld-nodes.ts';
import { jsonLdContext, dpvProfile } from './register-vocabulary.ts';

/**
 * Writes the consent of every person as JSON-LD records, including those who agreed to be
 * mentioned, with the organisation that is responsible for them.
 */
export function writeConsentRecords(
  register: Register,
  sayNoAddress: RecordContext['sayNoAddress'],
): string {
  const context = { ...register, sayNoAddress };
  const records = register.stories.flatMap((story) =>
    story.people.flatMap((person) =>
      isPossibleDecider(person)
        ? [toConsentRecord(story, person, context)]
        : toMentionRecords(story, person, context),
    ),
  );
  return writeJson({ '@context': jsonLdContext, '@graph': [toController(context), ...records] });
}

/** Writes one person's receipt as JSON-LD. The receipt contains the person's record. */
export function writeReceiptData(
  story: RegisterStory,
  person: RecordedPerson,
  context: RecordContext,
): string {
  const record = toConsentRecord(withoutRemoval(story), forReceipt(person), context);
  const id = stableUrn('receipt', String(record['@id']), context.on);
  const receipt = {
    '@id': id,
    '@type': 'dpv:ConsentReceipt',
    'dpv:hasIdentifier': id,
    'dct:conformsTo': { '@id': `${dpvProfile}receipt` },
    'dct:created': dateNode(context.on),
    'dct:publisher': record['dpv:hasDataController'],
    'dpv:hasRecordOfActivity': record,
  };
  return writeJson({ '@context': jsonLdContext, '@graph': [toController(context), receipt] });
}

/**
 * Leaves out facts that could harm the person if somebody else found the receipt: the views of
 * others, how the law protects the person, and why a holder was not asked.
 */
function forReceipt(person: RecordedPerson): RecordedPerson {
  const { consent, ...rest } = omitFields(person, ['protected', 'anonymityForLife', 'waiver']);
  return {
    ...rest,
    consent: omitFields(consent, [
      'withoutHolder',
      'otherParent',
      'objectionWeighedOn',
      'parentsConsulted',
    ]),
  };
}

function omitFields<T extends object, K extends keyof T & string>(
  group: T,
  fields: readonly K[],
): Omit<T, K> {
  const omitted = new Set<string>(fields);
  return Object.fromEntries(Object.entries(group).filter(([field]) => !omitted.has(field))) as Omit<
    T,
    K
  >;
}

/** Leaves out the removal, because another person may have asked for it. */
function withoutRemoval(story: RegisterStory): RegisterStory {
  const { removal, ...rest } = story;
  return removal === undefined ? story : rest;
}

function writeJson(data: JsonLdNode): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
