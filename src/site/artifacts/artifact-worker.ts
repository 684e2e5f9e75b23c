import { workerData } from 'node:worker_threads';
import { makeArtifacts, type CachedArtifact } from './artifacts.ts';

/** The work of one worker. */
export interface ArtifactWork {
  artifacts: CachedArtifact[];
  pictureDir: string;
}

const { artifacts, pictureDir } = workerData as ArtifactWork;
await makeArtifacts(artifacts, pictureDir);
