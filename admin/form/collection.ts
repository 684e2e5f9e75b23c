import type { FieldWords } from '../../src/words/form-words.ts';
import type { FieldPattern } from './field-patterns.ts';

/** A collection of the desk, with Decap's property names. Its fields may use our own widgets. */
export interface Collection {
  name: string;
  label: string;
  /** The name of one entry, as in “New theme”. */
  label_singular?: string;
  description?: string;
  /** The name of the format that reads and writes the collection's files. */
  format?: string;
  /** Whether editors may create entries. */
  create?: boolean;
  /** Whether editors may delete entries. */
  delete?: boolean;
  editor?: { preview: boolean };
  /** The folder of the entries. `path` makes an entry's path in the folder from its slug. */
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
  /** The text for an entry in lists. */
  summary?: string;
  sortable_fields?: string[];
  view_filters?: { label: string; field: string; pattern: string | boolean }[];
  view_groups?: { label: string; field: string; pattern?: string }[];
  fields?: readonly CollectionField[];
  /** The files of a collection without a folder. */
  files?: readonly {
    name: string;
    label: string;
    file: string;
    fields: readonly CollectionField[];
  }[];
}

/**
 * The properties of a field besides its name and words. An undefined property counts as not set.
 */
export interface FieldShape {
  widget: string;
  pattern?: FieldPattern | undefined;
  default?: unknown;
  /** The fields of a group, or of each entry of a list. */
  fields?: readonly CollectionField[] | undefined;
  /** The field for each entry of a list whose entries are not groups. */
  field?: CollectionField | undefined;
  /** Other settings of the widget. */
  [setting: string]: unknown;
}

/** A field of the form, with Decap's property names. */
export interface CollectionField extends FieldShape {
  name: string;
  label: string;
  required: boolean;
  hint?: string | undefined;
}

/** Makes the field for the text below the front matter, which no schema describes. */
export function bodyField({ label, hint }: FieldWords, required: boolean): CollectionField {
  return { name: 'body', label, hint, widget: 'story-body', required };
}
