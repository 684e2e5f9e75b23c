import { useState } from 'react';
import { makeRecord } from '../definitions/new-record.ts';
import { randomBytes } from '../definitions/random-characters.ts';
import type { PersonDraft } from '../definitions/story-facts.ts';

/**
 * Returns an unused register reference for the next person. Once a person of the story has it, a
 * new reference is made. The used one is not offered again even if that person is removed, because
 * it may already be written on their paper form.
 */
export function useNewRecord(people: readonly PersonDraft[]): string {
  const [record, setRecord] = useState(() => makeRecord(randomBytes));
  if (!people.some(({ consent }) => consent?.record === record)) return record;
  const next = makeRecord(randomBytes);
  setRecord(next);
  return next;
}
