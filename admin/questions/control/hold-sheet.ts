import { isGroup } from '../definitions/drafts.ts';
import { openSheet, type Sheet } from '../definitions/sheet.ts';
import type { Holding } from './use-held.ts';

/** Holds a value that is one group of fields. */
export const holdSheet: Holding<Sheet> = {
  open: (value) => openSheet(isGroup(value) ? value : {}),
  written: ({ written }) => (Object.keys(written).length > 0 ? written : undefined),
  saved: ({ written }) => openSheet(written),
};
