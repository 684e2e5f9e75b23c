import { useState } from 'react';
import { makeRecord } from '../definitions/new-record.ts';
import { randomBytes } from '../definitions/random-characters.ts';
import type { PersonDraft } from '../definitions/story-facts.ts';

/**
 * Returns a reference for the next person. Once somebody has it, there is another one. Nobody else
 * gets it even if that person is removed, because it may stand on their paper form by then.
 */
export function useNewRecord(people: readonly PersonDraft[]): string {
  const [record, setRecord] = useState(() => makeRecord(randomBytes));
  if (!people.some(({ consent }) => consent?.record === record)) return record;
  const next = makeRecord(randomBytes);
  setRecord(next);
  return next;
}
