import type { FieldPath } from './issue.ts';
import { findDeciders, type Person, type PlacedDecider } from './schema/person.ts';

/** Somebody whom readers know, and by what. */
export interface KnownPerson extends PlacedDecider {
  by: 'own-name' | 'face' | 'voice';
}

/** Finds everyone who goes by their own name. */
export function findNamed(people: readonly Person[]): KnownPerson[] {
  return findDeciders(people)
    .filter(({ person }) => person.naming === 'own-name')
    .map((placed) => ({ ...placed, by: 'own-name' }));
}

/** The field that makes a person known. */
export function knownField({ index, by }: KnownPerson): FieldPath {
  const path = ['people', index] as const;
  return by === 'own-name'
    ? [...path, 'naming']
    : [...path, 'consent', 'release', 'recognisableBy'];
}

/** How issues say that a person is known. */
export const knownWords = {
  'own-name': 'is named by their own name',
  face: 'can be recognised by their face',
  voice: 'can be recognised by their voice',
} as const satisfies Record<KnownPerson['by'], string>;

/** How a person stays unknown. */
export const unknownHints = {
  'own-name': 'Choose a pseudonym',
  face: 'Choose a picture or recording in which nobody can be recognised',
  voice: 'Choose a recording spoken by someone else',
} as const satisfies Record<KnownPerson['by'], string>;
