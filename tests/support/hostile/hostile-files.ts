import type { HeldBackCase } from '../held-back-cases.ts';
import { nestedTexts } from './nested-texts.ts';
import { longFiles } from './long-files.ts';
import { strangeCharacters } from './strange-characters.ts';
import { hostilePictures } from './hostile-pictures.ts';
import { linkedFiles } from './linked-files.ts';
import { hostileIds } from './hostile-ids.ts';
import { hostileRecordings } from './hostile-recordings.ts';

/** The hostile stories that code makes: huge, binary, deeply nested, linked or strangely named. */
export const hostileFiles: readonly HeldBackCase[] = [
  ...nestedTexts,
  ...longFiles,
  ...strangeCharacters,
  ...hostilePictures,
  ...linkedFiles,
  ...hostileIds,
  ...hostileRecordings,
];
