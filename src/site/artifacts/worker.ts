import { workerData } from 'node:worker_threads';
import { make } from './make.ts';
import type { Kept } from './wanted.ts';

/** What a worker is given to do. */
export interface Share {
  files: Kept[];
  pictureDir: string;
}

const { files, pictureDir } = workerData as Share;
await make(files, pictureDir);
