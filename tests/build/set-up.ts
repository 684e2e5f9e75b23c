import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files of one run keep what they share. */
    sharedFolder: string;
  }
}

/** Gives the test files of one run a folder in common, and deletes it afterwards. */
export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'shared-'));
  project.provide('sharedFolder', folder);
  return () => rmSync(folder, { recursive: true });
}
