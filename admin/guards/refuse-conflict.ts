import type { EntryName, Guard, GuardContext, PublishAttempt, SaveAttempt } from './attempt.ts';
import type { DraftChange } from './saved-story.ts';

type Backend = GuardContext['backend'];

/**
 * Refuses to overwrite or publish a version that another editor saved and this window never showed.
 */
export const refuseConflict: Guard = async (attempt, context) => {
  const { action } = attempt;
  const isConflict =
    (action === 'save' && (await overwrites(attempt, context.backend))) ||
    (action === 'publish' && (await publishesUnshown(attempt, context)));
  return isConflict ? 'conflict' : undefined;
};

async function overwrites(attempt: SaveAttempt, backend: Backend): Promise<boolean> {
  const { path, text, baseVersion } = attempt;
  if (baseVersion === undefined) return false;
  const current = await readCurrent(backend, attempt, path);
  // If the host already has this text, this window saved the text and the host's answer was lost.
  return current !== text && current !== baseVersion;
}

async function publishesUnshown(
  attempt: PublishAttempt,
  { backend, shownVersions }: GuardContext,
): Promise<boolean> {
  const { collection, slug } = attempt;
  for (const { path, id } of await listChanges(backend, attempt)) {
    const shown = shownVersions.get(path);
    if (shown === undefined) continue;
    const draft = await backend.unpublishedEntryDataFile(collection, slug, path, id);
    if (draft !== shown) return true;
  }
  return false;
}

/** Reads a file's text from its draft, or from the published branch if it has no draft. */
async function readCurrent(
  backend: Backend,
  entry: EntryName,
  path: string,
): Promise<string | null> {
  const changed = (await listChanges(backend, entry)).find((each) => each.path === path);
  return changed
    ? backend.unpublishedEntryDataFile(entry.collection, entry.slug, path, changed.id)
    : (await backend.getEntry(path)).data;
}

/** Lists the files that an entry's draft changes; none if it has no draft. */
async function listChanges(
  backend: Backend,
  { collection, slug }: EntryName,
): Promise<DraftChange[]> {
  try {
    return (await backend.unpublishedEntry({ collection, slug })).diffs;
  } catch (cause) {
    if ((cause as { notUnderEditorialWorkflow?: boolean }).notUnderEditorialWorkflow) return [];
    throw cause;
  }
}
