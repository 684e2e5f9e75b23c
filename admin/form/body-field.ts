import type { Said } from '../../src/words/form-words.ts';
import type { Field } from './field.ts';

/** The text below the fields: no field of a schema, since every file has it the same way. */
export function bodyField({ label, hint }: Said, required: boolean): Field {
  return { name: 'body', label, hint, widget: 'story-body', required };
}
