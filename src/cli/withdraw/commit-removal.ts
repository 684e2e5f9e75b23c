import { failureReason, trimmedOutput } from '../../runtime/git.ts';
import { kinds } from '../../story/vocabulary.ts';
import { commitToRef, updateIndex, type MovedRef, type RemovalChange } from './commit-to-ref.ts';
import type { RecordedRemoval } from './record-removal.ts';
import {
  openRemovalRepository,
  type NoRepository,
  type RemovalRepository,
} from './removal-repository.ts';
import { toldFileOf } from './told-file.ts';
import { findReturnBranch, moveRebasedBranch } from './return-branch.ts';

/** The result of the commit, with everything that the person must know about the repository. */
export type CommitResult =
  /** `commit` is the short id of the commit on `branch`. */
  (
    | { commit: string; branch: string }
    | {
        commit: undefined;
        /**
         * Why there is no permanent commit. `no-branch`: the commit is on no branch. `index`: the
         * commit exists, but the person’s next commit would undo it.
         */
        reason: NoRepository['reason'] | 'unchanged' | 'refused' | 'no-branch' | 'index';
        /** The reason, in one line of git’s output. */
        gitMessage?: string;
      }
  ) &
    Partial<Pick<RemovalRepository, 'ignoredBy' | 'outerFolder'>>;

/** The reasons after which the removal may be lost unless a person acts. */
const failures = ['unavailable', 'refused', 'no-branch', 'index'];

/** Whether the removal may be lost unless a person acts. */
export function isCommitFailure(
  result: { commit: string } | { commit: undefined; reason: string },
): boolean {
  return result.commit === undefined && failures.includes(result.reason);
}

/**
 * Commits a removal and the deletion of its story. Commits no other changed or staged file. The
 * commit message contains only the id, because git’s history is permanent. Runs no hooks and makes
 * no signature, because nothing may delay a removal.
 *
 * @param env the environment of this process
 * @param message contains only the id, because git’s history is permanent
 */
export async function commitRemoval(
  contentDir: string,
  id: string,
  { file, storyPlaces, isDeleted, notedUses }: RecordedRemoval,
  env: NodeJS.ProcessEnv,
  message = `A no: ${id}`,
): Promise<CommitResult> {
  const repository = await openRemovalRepository(contentDir, file, env);
  if ('reason' in repository) return { commit: undefined, ...repository };
  const { prefix, ignoredBy, outerFolder } = repository;
  // An earlier run may have deleted the folder without a commit, so every possible place is
  // included.
  const places = isDeleted
    ? [
        ...storyPlaces,
        ...kinds.map((kind) => `stories/${kind}/${id}`),
        ...(notedUses === 'unreadable' ? [] : [toldFileOf(id)]),
      ]
    : [];
  const change = {
    file: prefix + file,
    deleted: [...new Set(places)].map((place) => prefix + place),
    message,
  };
  const notes = { ...(ignoredBy && { ignoredBy }), ...(outerFolder && { outerFolder }) };
  try {
    return { ...(await commitChange(repository, change)), ...notes };
  } catch (cause) {
    return { commit: undefined, reason: 'refused', gitMessage: failureReason(cause), ...notes };
  }
}

/**
 * Commits on the branch of the work tree. If the work tree is on no branch, commits here and also
 * on the branch that the person will return to.
 */
async function commitChange(
  repository: RemovalRepository,
  change: RemovalChange,
): Promise<CommitResult> {
  const { git } = repository;
  const moved = await commitPatiently(repository, 'HEAD', change);
  const current = (await trimmedOutput(git('symbolic-ref', '--quiet', 'HEAD'))) ?? '';
  const lasting =
    current === '' ? await commitForReturn(repository, change) : { ref: current, moved };
  try {
    await updateIndex(repository, change);
  } catch (cause) {
    return { commit: undefined, reason: 'index', gitMessage: failureReason(cause) };
  }
  if (lasting === undefined) return { commit: undefined, reason: 'no-branch' };
  const { before, after } = lasting.moved;
  if (before === after && moved.before === moved.after) {
    return { commit: undefined, reason: 'unchanged' };
  }
  return {
    commit: (await git('rev-parse', '--short', after)).trim(),
    branch: lasting.ref.slice('refs/heads/'.length),
  };
}

/**
 * Commits on the branch that the person will return to. Returns undefined if the commit would be
 * lost.
 */
async function commitForReturn(
  repository: RemovalRepository,
  change: RemovalChange,
): Promise<{ ref: string; moved: MovedRef } | undefined> {
  const branch = await findReturnBranch(repository);
  if (branch === undefined) return undefined;
  const moved = await commitPatiently(repository, branch.ref, change);
  const survives = moveRebasedBranch(branch, moved.before, moved.after);
  return survives ? { ref: branch.ref, moved } : undefined;
}

/** The maximum number of new attempts after another program has moved the branch. */
const retries = 3;

async function commitPatiently(
  repository: RemovalRepository,
  ref: string,
  change: RemovalChange,
): Promise<MovedRef> {
  for (let retry = 0; retry < retries; retry += 1) {
    try {
      return await commitToRef(repository, ref, change);
    } catch {
      // The error of the last attempt gives the reason.
    }
  }
  return commitToRef(repository, ref, change);
}
