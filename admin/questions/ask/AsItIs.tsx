import { textOf } from '../definitions/drafts.ts';

/** What is written in the story and no field could show. */
export function AsItIs({ value }: { value: unknown }) {
  return value === undefined || typeof value === 'boolean' ? null : (
    <p className="ask-hint">As it is now: {textOf(value)}</p>
  );
}
