import type { Ref } from 'react';

/** The handle of a control, which Decap calls. */
export interface ControlHandle {
  isValid: () => boolean;
  /** Returns the value by which Decap decides whether a required field is empty. */
  getValidateValue: () => unknown;
  focus: (path?: string) => void;
  shouldComponentUpdate: () => boolean;
}

/** The part of a map of Immutable.js that the desk uses. Decap's store consists of such maps. */
export interface ImmutableMap {
  get: (key: string) => unknown;
}

/** The properties from Decap that our controls use. */
export interface ControlProps {
  /**
   * The value of the field: Immutable.js data from the file, or plain data that a control has set.
   */
  value: unknown;
  onChange: (value: unknown) => void;
  field: ImmutableMap;
  /** The id that the field's label points to. */
  forID: string;
  getEntry: () => ImmutableMap | undefined;
  /** Adds a file to the open entry. The file is saved with the entry. Returns the file's path. */
  onPersistMedia: (
    file: File,
    options: { field: ImmutableMap },
  ) => Promise<{ payload?: { path?: string } } | undefined>;
  /** Returns the address of a file of the open entry; blank until Decap has loaded the file. */
  getAsset: (path: string, field: ImmutableMap) => { toString: () => string };
  ref?: Ref<ControlHandle>;
}

/** The properties of the control for a story's text. */
export interface BodyControlProps extends ControlProps {
  classNameWrapper?: string | undefined;
  setActiveStyle?: (() => void) | undefined;
  setInactiveStyle?: (() => void) | undefined;
}

/** Returns the label of a control; the name of its field if the control has no label. */
export function controlLabel({ field }: Pick<ControlProps, 'field'>): string {
  const label = field.get('label');
  return typeof label === 'string' ? label : String(field.get('name'));
}

/** Converts Immutable.js data to plain data. Plain data stays as it is. */
export function toPlainData(value: unknown): unknown {
  const immutable = value as { toJS?: () => unknown } | null | undefined;
  return typeof immutable?.toJS === 'function' ? immutable.toJS() : value;
}
