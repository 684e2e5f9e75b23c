import { useId } from 'react';
import type { ControlProps } from './decap-props.ts';

/** Choosing a picture from Decap’s library. */
export interface Library {
  /** Opens it; undefined where there is none. */
  open: (() => void) | undefined;
  /** The name of the file that was chosen last. */
  chosen: string | undefined;
  /** Forgets it, once it is used or no longer wanted. */
  forget: () => void;
}

/** Asks Decap’s library for a file, and waits for what is chosen. */
export function useLibrary(props: ControlProps): Library {
  const { onOpenMediaLibrary, onRemoveInsertedMedia, mediaPaths, field } = props;
  const controlID = useId();
  const path = mediaPaths?.get(controlID);
  return {
    open:
      onOpenMediaLibrary &&
      (() => onOpenMediaLibrary({ controlID, forImage: true, allowMultiple: false, field })),
    // A story’s pictures lie beside it, so that the name is enough.
    chosen: typeof path === 'string' && path !== '' ? path.replace(/^.*\//, '') : undefined,
    forget: () => onRemoveInsertedMedia?.(controlID),
  };
}
