import { watch } from 'node:fs';

/**
 * Calls `act` after the content folder has changed and come to rest, one call at a time; what
 * changes during a call is acted on after it.
 */
export function onContentChange(contentDir: string, act: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const change = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(act).catch(tell);
    }, restMilliseconds);
  };
  watch(contentDir, { recursive: true }, (_, file) => {
    // git writes a great deal that says nothing about the stories.
    if (!file?.split(/[\\/]/).includes('.git')) change();
  });
  return change;
}

/** A content folder may be gone for a moment, while git or a sync replaces it: the next change mends it. */
function tell(cause: unknown): void {
  console.error(cause instanceof Error ? cause.message : cause);
}

/** How long nothing has changed before what changed is looked at. */
const restMilliseconds = 300;
