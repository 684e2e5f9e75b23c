import { join } from 'node:path/posix';
import type {
  ReviewedVersion,
  StoryEvent,
  StoryForLead,
  StoryKey,
} from '../checks/story-for-lead.ts';
import type { RecordedChange } from '../checks/story-changes.ts';
import { readNotes } from '../checks/story-notes.ts';
import { describeVersion } from '../checks/version-deeds.ts';
import { localBranch } from '../desk-settings/desk-backend.ts';
import type { Git } from '../runtime/git.ts';
import { toFieldGroup, type FieldGroup } from '../story/plain-data.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';
import { splitSource } from '../story/source/split-source.ts';
import { hasDraft, toDraftBranch } from './draft-branches.ts';
import { readChanges } from './read-changes.ts';
import { readStatusOfDraft } from './read-drafts.ts';
import { listChangedFiles, readVersions, type SavedVersion } from './story-versions.ts';

/**
 * Reads what the lead's page shows of a story beside the story itself.
 *
 * @param git git in the work tree of the desk. Nothing is written, so others may use it meanwhile
 * @param contentPath the content folder within the repository
 */
export async function readStoryForLead(
  git: Git,
  contentPath: string,
  story: StoryKey,
): Promise<StoryForLead> {
  const branch = toDraftBranch(story.collection, story.slug);
  const isDraft = await hasDraft(git, branch);
  const tip = isDraft ? branch : localBranch;
  const path = join(contentPath, 'stories', story.collection, `${story.slug}.mdx`);
  const versions = await readVersions(git, tip, path);
  const changes = await readChanges(git, story);
  const reviewed = await findReviewed(git, versions, tip, path);
  return {
    ...readNotes(changes),
    ...(isDraft ? { status: await readStatusOfDraft(git, branch) } : {}),
    ...(reviewed ? { reviewed } : {}),
    history: writeHistory(versions, changes),
  };
}

/** Finds the version that was saved with the last review: the first one that has its signature. */
async function findReviewed(
  git: Git,
  versions: readonly SavedVersion[],
  tip: string,
  path: string,
): Promise<ReviewedVersion | undefined> {
  const signatures = versions.map(({ text }) => readSignature(text));
  const latest = signatures.findIndex((signature) => signature !== undefined);
  if (latest === -1) return undefined;
  const other = signatures.findIndex((each, at) => at > latest && each !== signatures[latest]);
  const version = versions[(other === -1 ? versions.length : other) - 1];
  if (version?.text === undefined) return undefined;
  const files = await listChangedFiles(git, version.commit, tip, path);
  return { on: version.on, text: version.text, files };
}

function readSignature(text: string | undefined): string | undefined {
  const { reviewedOn, fingerprint, wordsFingerprint } = toFieldGroup(
    readStoryText(text)['safeguarding'],
  );
  return fingerprint === undefined
    ? undefined
    : JSON.stringify([reviewedOn, fingerprint, wordsFingerprint]);
}

/** Writes one list of the versions of a story and of what is recorded beside it, the latest first. */
function writeHistory(
  versions: readonly SavedVersion[],
  changes: readonly RecordedChange[],
): StoryEvent[] {
  const saved = versions.map(({ at, on, who, text }, index) => {
    const before = versions[index + 1];
    return {
      ...{ at, on, who },
      did: describeVersion(before && readStoryText(before.text), readStoryText(text)),
    };
  });
  const recorded = changes
    .map(({ at, on, who, change }) => ({
      ...{ at, on, who },
      did: [change.type === 'move' ? change.to : change.type],
    }))
    .toReversed();
  return [...recorded, ...saved]
    .toSorted((a, b) => b.at - a.at)
    .map(({ on, who, did }) => ({ on, who, did }));
}

function readStoryText(text = ''): FieldGroup {
  const source = splitSource(text);
  return { ...toFieldGroup(parseYaml(source?.yaml ?? '').data), body: source?.body ?? text };
}
