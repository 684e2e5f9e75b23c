import type { FieldWords } from '../../src/words/form-words.ts';
import type { FieldPattern } from './field-patterns.ts';

/** A collection of the desk, by Decap's names. Its fields may have widgets of our own. */
export interface Collection {
  name: string;
  label: string;
  /** What one entry is called, as in “New theme”. */
  label_singular?: string;
  description?: string;
  /** The format by which its files are read and written. */
  format?: string;
  /** Whether editors may begin and delete entries. */
  create?: boolean;
  delete?: boolean;
  editor?: { preview: boolean };
  /** The folder of its entries, in which each one's path is made from its slug. */
  folder?: string;
  path?: string;
  slug?: string;
  extension?: string;
  media_folder?: string;
  public_folder?: string;
  /** The address of an entry's page on the site. */
  preview_path?: string;
  /** The field that names an entry. */
  identifier_field?: string;
  /** How lists show an entry, and how they can be sorted, filtered and grouped. */
  summary?: string;
  sortable_fields?: string[];
  view_filters?: { label: string; field: string; pattern: string | boolean }[];
  view_groups?: { label: string; field: string; pattern?: string }[];
  fields?: readonly CollectionField[];
  /** Its single files, if it has no folder. */
  files?: readonly {
    name: string;
    label: string;
    file: string;
    fields: readonly CollectionField[];
  }[];
}

/** The properties of a field besides its name and words. An undefined property is not set. */
export interface FieldShape {
  widget: string;
  pattern?: FieldPattern | undefined;
  default?: unknown;
  /** The fields of a group, or of each entry of a list. */
  fields?: readonly CollectionField[] | undefined;
  /** The entry of a list whose entries are not groups. */
  field?: CollectionField | undefined;
  /** Other settings of the widget. */
  [setting: string]: unknown;
}

/** A field of the form, by Decap's names. */
export interface CollectionField extends FieldShape {
  name: string;
  label: string;
  required: boolean;
  hint?: string | undefined;
}

/** The field for the text below the front matter. No schema describes it. */
export function bodyField({ label, hint }: FieldWords, required: boolean): CollectionField {
  return { name: 'body', label, hint, widget: 'story-body', required };
}
