import type { RegisterStory } from '../../library/register/register-story.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { Use } from '../../story/vocabulary.ts';
import { stableUrn, untilDayNode, untilEventNode, type JsonLdNode } from './json-ld-nodes.ts';
import { dpvPurposeOfUse, recipientsOfMention, recipientsOfUse } from './register-vocabulary.ts';

/** Returns the process of the first consent: to tell the story and to write it down. */
export function tellingProcess(story: RegisterStory, controller: JsonLdNode): JsonLdNode {
  return processNode(
    story,
    purposeNode('telling', 'dpv:ImprovePublicServices'),
    controller,
    untilEventNode('The person says no, or the story is deleted'),
  );
}

/** Returns the process of being mentioned in a story, wherever the story is used. */
export function mentioningProcess(story: RegisterStory): JsonLdNode {
  return processNode(
    story,
    purposeNode('mentioning', 'dpv:ImprovePublicServices'),
    { '@type': 'dpv:Recipient', 'dct:description': recipientsOfMention },
    untilEventNode('The person says no, or the story is deleted'),
  );
}

/** Returns the process of the second consent, the release, for one use. */
export function sharingProcess(
  story: RegisterStory,
  use: Use,
  until: PlainDate | undefined,
): JsonLdNode {
  return processNode(
    story,
    purposeNode(use, dpvPurposeOfUse[use]),
    { '@type': 'dpv:Recipient', 'dct:description': recipientsOfUse[use] },
    until === undefined ? untilEventNode('The person says no') : untilDayNode(until),
  );
}

function processNode(
  story: RegisterStory,
  purpose: JsonLdNode,
  recipient: JsonLdNode,
  duration: JsonLdNode,
): JsonLdNode {
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': purpose,
    'dpv:hasPersonalData': storyData(story),
    'dpv:hasRecipient': recipient,
    'dpv:hasStorageCondition': { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': duration },
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
