import type { FieldPath } from './issue.ts';
import { findDeciders, type Person, type PlacedDecider } from './schema/person.ts';

/** Somebody whom readers can identify, and what identifies them. */
export interface IdentifiedPerson extends PlacedDecider {
  by: 'own-name' | 'face' | 'voice';
}

/** Finds everyone who uses their own name. */
export function findPeopleByOwnName(people: readonly Person[]): IdentifiedPerson[] {
  return findDeciders(people)
    .filter(({ person }) => person.naming === 'own-name')
    .map((placed) => ({ ...placed, by: 'own-name' }));
}

/** Returns the path of the field that lets readers identify a person. */
export function identifyingField({ index, by }: IdentifiedPerson): FieldPath {
  const path = ['people', index] as const;
  return by === 'own-name'
    ? [...path, 'naming']
    : [...path, 'consent', 'release', 'recognisableBy'];
}

/** How issues say what identifies a person. */
export const identifiedWords = {
  'own-name': 'is named by their own name',
  face: 'can be recognised by their face',
  voice: 'can be recognised by their voice',
} as const satisfies Record<IdentifiedPerson['by'], string>;

/** How hints say what to change so that readers cannot identify a person. */
export const hideIdentityHints = {
  'own-name': 'Choose a pseudonym',
  face: 'Choose a picture or recording in which nobody can be recognised',
  voice: 'Choose a recording spoken by someone else',
} as const satisfies Record<IdentifiedPerson['by'], string>;
