import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the folder that all test files of one run share. */
    sharedFolder: string;
  }
}

/** Creates a folder that all test files of one run share. Returns a function that deletes it. */
export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'shared-'));
  project.provide('sharedFolder', folder);
  return () => rmSync(folder, { recursive: true });
}
