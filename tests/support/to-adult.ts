import type { Decider } from '../../src/story/schema/person.ts';

/**
 * Makes a storyteller or subject an adult, who decides for themselves and has no day to ask again.
 */
export function toAdult(person: Decider): void {
  Object.assign(person, { ageBand: 'adult', description: 'somebody who was there' });
  delete person.protected;
  const { consent } = person;
  delete consent.askAgainOn;
  delete consent.release.ageOnRelease;
  for (const field of ['holder', 'childsView', 'otherParent', 'competence'] as const)
    Reflect.deleteProperty(consent, field);
  consent.route = 'own';
}
