import { watch } from 'node:fs';
import { escapeLines } from '../runtime/escape-path.ts';

/**
 * The time without a change after which `act` is called, in milliseconds.
 */
const quietTime = 300;

/**
 * Calls `act` after the content folder has changed and has then stayed unchanged for a moment. Only
 * one call runs at a time. A change during a call leads to another call afterwards.
 *
 * @returns a function that has the same effect as a change
 */
export function watchContent(contentDir: string, act: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const change = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(act).catch(printError);
    }, quietTime);
  };
  watch(contentDir, { recursive: true }, (_, file) => {
    // git writes many files that are not part of the stories.
    if (!file?.split(/[\\/]/).includes('.git')) change();
  });
  return change;
}

/**
 * Prints an error and continues, because the content folder may be missing while git or a sync
 * program replaces it.
 */
function printError(cause: unknown): void {
  console.error(escapeLines(cause instanceof Error ? cause.message : String(cause)));
}
