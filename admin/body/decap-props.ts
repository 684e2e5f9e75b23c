import type { Ref } from 'react';

/** What Decap gives the control of a field, as far as this one uses it. */
export interface ControlProps {
  /** The text after the front matter; none in a new entry. */
  value?: string | null | undefined;
  onChange: (value: string) => void;
  /** The id that the field’s label is for. */
  forID: string;
  field?: { get: (name: string) => unknown } | undefined;
  classNameWrapper?: string | undefined;
  setActiveStyle?: (() => void) | undefined;
  setInactiveStyle?: (() => void) | undefined;
  /** Finds a file beside the story, which has no address until it is loaded. */
  getAsset?: ((path: string, field?: unknown) => { toString: () => string }) | undefined;
  /** Opens the library of pictures; what is chosen there comes back in `mediaPaths`. */
  onOpenMediaLibrary?: ((request: Record<string, unknown>) => void) | undefined;
  onRemoveInsertedMedia?: ((controlId: string) => void) | undefined;
  mediaPaths?: { get: (controlId: string) => unknown } | undefined;
  ref?: Ref<ControlHandle> | undefined;
}

/** What Decap asks of a control: without it, saving an entry fails. */
export interface ControlHandle {
  isValid: () => boolean;
  focus: () => void;
  shouldComponentUpdate: () => boolean;
}
