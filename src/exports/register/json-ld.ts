import { decides, type HeldPerson } from '../../consent/held.ts';
import type { Register, RegisterStory } from '../../library/register/entry.ts';
import { consentRecord, controllerOf, type RecordContext } from './consent-record.ts';
import { date, urn, type Node } from './node.ts';
import { context, profile } from './vocabulary.ts';

/** Every person's consent as records in JSON-LD, with the organisation that answers for them. */
export function writeRecords(register: Register, sayNoAt: string | undefined): string {
  const around = { ...register, sayNoAt };
  const records = register.stories.flatMap((story) =>
    story.people.filter(decides).map((person) => consentRecord(story, person, around)),
  );
  return write({ '@context': context, '@graph': [controllerOf(around), ...records] });
}

/** One person's own copy in JSON-LD: a receipt, wrapped round the record. */
export function writeReceiptData(
  story: RegisterStory,
  person: HeldPerson,
  around: RecordContext,
): string {
  const record = consentRecord(withoutRemoval(story), person, around);
  const id = urn('receipt', String(record['@id']), around.on);
  const receipt = {
    '@id': id,
    '@type': 'dpv:ConsentReceipt',
    'dpv:hasIdentifier': id,
    'dct:conformsTo': { '@id': `${profile}receipt` },
    'dct:created': date(around.on),
    'dct:publisher': record['dpv:hasDataController'],
    'dpv:hasRecordOfActivity': record,
  };
  return write({ '@context': context, '@graph': [controllerOf(around), receipt] });
}

/** A removal may be another person's no, which is theirs to tell. */
function withoutRemoval(story: RegisterStory): RegisterStory {
  const { removal, ...rest } = story;
  return removal === undefined ? story : rest;
}

function write(data: Node): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
