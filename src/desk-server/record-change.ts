import type { StoryChange } from '../checks/story-changes.ts';
import type { MoveDeed, StoryKey } from '../checks/story-for-lead.ts';
import { trimmedOutput, type Git } from '../runtime/git.ts';
import { kinds } from '../story/vocabulary.ts';
import type { DeskRequest } from './desk-request.ts';
import { storyRef } from './story-ref.ts';

/**
 * Records a change about a story beside its file. Each change is a commit without files, on a ref of
 * the story that is no branch. Nothing is ever replaced, and nothing of it can be published.
 */
export async function recordChange(git: Git, story: StoryKey, change: StoryChange): Promise<void> {
  const ref = storyRef(story);
  const parent = await trimmedOutput(git('rev-parse', '--verify', '--quiet', ref));
  const emptyTree = (await git('hash-object', '-t', 'tree', '-w', '/dev/null')).trim();
  const parents = parent === undefined ? [] : ['-p', parent];
  const message = writeMessage(story, change);
  const commit = (await git('commit-tree', emptyTree, ...parents, '-m', message)).trim();
  // The last argument refuses the change if somebody else has recorded one meanwhile.
  await git('update-ref', ref, commit, parent ?? '');
}

/**
 * Records that a request has moved, published or discarded a draft of a story. If this cannot be
 * recorded, the history lacks it, but nobody's work is held up.
 */
export async function recordMove(git: Git, request: DeskRequest): Promise<void> {
  const to = moveOf(request);
  const { collection, slug } = request.params as Partial<StoryKey>;
  if (to === undefined || slug === undefined || !kinds.some((kind) => kind === collection)) return;
  const story = { collection: String(collection), slug };
  await recordChange(git, story, { type: 'move', to }).catch(() => undefined);
}

function moveOf({ action, params }: DeskRequest): MoveDeed | undefined {
  switch (action) {
    case 'updateUnpublishedEntryStatus':
      return params.newStatus;
    case 'publishUnpublishedEntry':
      return 'published';
    case 'deleteUnpublishedEntry':
      return 'discarded';
    default:
      return undefined;
  }
}

/** Writes a change in ASCII, so that no setting for the encoding of messages can alter it. */
function writeMessage({ collection, slug }: StoryKey, change: StoryChange): string {
  // The name of the story makes the first commits of two stories differ.
  return JSON.stringify({ story: `${collection}/${slug}`, change }).replaceAll(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
