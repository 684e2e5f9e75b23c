import type { Ref } from 'react';

/** The handle that Decap holds of a control. */
export interface ControlHandle {
  isValid: () => boolean;
  /** The value by which Decap tells whether a required field is empty. */
  getValidateValue: () => unknown;
  focus: (path?: string) => void;
  shouldComponentUpdate: () => boolean;
}

/** A map of Immutable.js, as Decap's store holds it: the part that is used here. */
export interface ImmutableMap {
  get: (key: string) => unknown;
}

/** The properties that Decap gives every control: the part that our controls use. */
export interface ControlProps {
  /**
   * Plain data once a control of ours has written it; Immutable.js data as it comes from the file.
   */
  value: unknown;
  onChange: (value: unknown) => void;
  field: ImmutableMap;
  /** The id that the field's label points to. */
  forID: string;
  getEntry: () => ImmutableMap | undefined;
  /**
   * Adds a file to the open entry, which is committed with the entry. Returns the path of the file.
   */
  onPersistMedia: (
    file: File,
    options: { field: ImmutableMap },
  ) => Promise<{ payload?: { path?: string } } | undefined>;
  /** The address of a file of the open entry; blank until Decap has loaded the file. */
  getAsset: (path: string, field: ImmutableMap) => { toString: () => string };
  ref?: Ref<ControlHandle>;
}

/** The properties of the control for a story's text. */
export interface BodyControlProps extends ControlProps {
  classNameWrapper?: string | undefined;
  setActiveStyle?: (() => void) | undefined;
  setInactiveStyle?: (() => void) | undefined;
}

/** The label of a control, or the name of its field where it has none. */
export function controlLabel({ field }: Pick<ControlProps, 'field'>): string {
  const label = field.get('label');
  return typeof label === 'string' ? label : String(field.get('name'));
}

/** Converts Immutable.js data to plain data. Plain data stays as it is. */
export function toPlainData(value: unknown): unknown {
  const immutable = value as { toJS?: () => unknown } | null | undefined;
  return typeof immutable?.toJS === 'function' ? immutable.toJS() : value;
}
