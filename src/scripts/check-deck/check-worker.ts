// Reads a file away from the page, so that the page stays usable and can end the work at any time.
import { readCopy, type CopyReading } from './read-copy.ts';
import type { CheckableStories } from './find-marks.ts';

/** The file that the page asks about. */
export interface CheckRequest {
  file: Blob;
  known: CheckableStories;
}

/** The answer of the worker: what it read, or nothing if it failed. */
export type CheckReply = CopyReading | undefined;

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  readCopy(data.file, data.known).then(
    (reading) => postMessage(reading satisfies CheckReply),
    () => postMessage(undefined satisfies CheckReply),
  );
});
