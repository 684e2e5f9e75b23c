import type { PlainDate } from '../../story/plain-date.ts';
import { withdrawalWords } from '../../words/withdrawal-en-gb.ts';
import type { RecordedRemoval } from './record-removal.ts';
import { readRemovalFile, removalFileOf, writeRemovalFile } from './removal-file.ts';

/**
 * Records in a story's removal that the host no longer shows the recording, as somebody has seen.
 * Until then the register lists the take-down as not confirmed.
 *
 * @throws Error if no removal of the whole story can be read
 */
export async function confirmHostTakeDown(
  contentDir: string,
  id: string,
  on: PlainDate,
): Promise<RecordedRemoval> {
  const file = removalFileOf(id);
  const earlier = await readRemovalFile(contentDir, file);
  if (earlier === undefined || earlier === 'unreadable' || earlier.uses) {
    throw new Error(withdrawalWords.errors.hostWithoutRemoval(id));
  }
  const removal = { ...earlier, hostTakeDown: on };
  writeRemovalFile(contentDir, file, removal);
  return {
    ...{ file, removal, earlier },
    ...{ storyPlaces: [], isDeleted: false, storiesWithSameRecord: [], hostedAt: [] },
  };
}
