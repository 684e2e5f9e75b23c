import type { PlainDate } from '../story/plain-date.ts';
import { usesBeyondBestInterests } from '../story/rules/best-interests-limits.ts';
import {
  addedToForms,
  formTopics,
  uses,
  type FormTopic,
  type Route,
  type Use,
} from '../story/vocabulary.ts';

const topicsFrom: Partial<Record<FormTopic, PlainDate>> = addedToForms.topics;
const usesFrom: Partial<Record<Use, PlainDate>> = addedToForms.uses;

/**
 * The topics that a consent form must cover, by the day on which it came into force. Forms never
 * change, so an older form does not answer for a topic that was added later.
 */
export function requiredTopicsOn(from: PlainDate): FormTopic[] {
  return formTopics.filter((topic) => (topicsFrom[topic] ?? '') <= from);
}

/**
 * Returns the uses that did not exist when a form came into force, so that the form does not cover
 * them.
 */
export function usesUnknownOn(from: PlainDate): Use[] {
  return uses.filter((use) => (usesFrom[use] ?? '') > from);
}

/**
 * Returns the uses that a person can allow. Their consent form has to name the use, and a decision
 * in somebody's best interests never allows some uses.
 *
 * @param from the day from which their form is in force; undefined if they have none yet
 */
export function usesOfferedTo(from: PlainDate | undefined, route: Route | undefined): Use[] {
  const unknown = from === undefined ? [] : usesUnknownOn(from);
  const beyond = route === 'best-interests' ? usesBeyondBestInterests : [];
  return uses.filter((use) => !unknown.includes(use) && !beyond.includes(use));
}
