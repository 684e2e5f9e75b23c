import type { CmsCollection } from 'decap-cms-core';
import type { Field } from './field.ts';

/** A collection, as Decap is told of it; its fields may have widgets of our own. */
export interface Collection extends Omit<CmsCollection, 'fields' | 'files'> {
  fields?: readonly Field[];
  files?: readonly { name: string; label: string; file: string; fields: readonly Field[] }[];
}
