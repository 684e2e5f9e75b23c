import type { Ref } from 'react';

/** What Decap keeps of a control: it asks whether the field is valid, and leads to places in it. */
export interface ControlHandle {
  isValid: () => boolean;
  /** What Decap looks at to tell whether a required field is empty. */
  getValidateValue: () => unknown;
  focus: (path?: string) => void;
  shouldComponentUpdate: () => boolean;
}

/** Immutable data, as Decap's store holds it: as much of it as is used here. */
export interface Held {
  get: (key: string) => unknown;
}

/** What Decap gives every control, as far as ours use it. */
export interface ControlProps {
  /** Plain data once we have written it; Immutable data as it comes from the file. */
  value: unknown;
  onChange: (value: unknown) => void;
  field: Held;
  /** The id that the field's label points to. */
  forID: string;
  getEntry: () => Held | undefined;
  /** Adds a file to the open entry, to be committed with it; answers where it will lie. */
  onPersistMedia: (
    file: File,
    options: { field: Held },
  ) => Promise<{ payload?: { path?: string } } | undefined>;
  /** A file of the open entry: its address, once it is loaded. */
  getAsset: (path: string, field: Held) => { toString: () => string };
  ref?: Ref<ControlHandle>;
}

/** What the form calls a control. */
export function labelOf({ field }: Pick<ControlProps, 'field'>): string {
  const label = field.get('label');
  return typeof label === 'string' ? label : String(field.get('name'));
}

/** Plain data, wherever it comes from. */
export function plain(value: unknown): unknown {
  const held = value as { toJS?: () => unknown } | null | undefined;
  return typeof held?.toJS === 'function' ? held.toJS() : value;
}
