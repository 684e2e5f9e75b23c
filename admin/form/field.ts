import type { Pattern } from './patterns.ts';

/** What a field is, apart from its name and its words. What is undefined is not there. */
export interface Shape {
  widget: string;
  pattern?: Pattern | undefined;
  default?: unknown;
  /** The fields of a group, or of each entry of a list. */
  fields?: readonly Field[] | undefined;
  /** What each entry of a list is, where it is no group. */
  field?: Field | undefined;
  /** Whatever else the widget takes. */
  [setting: string]: unknown;
}

/** A question of the form, as Decap is told of it. */
export interface Field extends Shape {
  name: string;
  label: string;
  required: boolean;
  hint?: string | undefined;
}
