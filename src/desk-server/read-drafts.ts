import { draftStatuses, type DraftStatus, type HomeDraft } from '../checks/desk-home.ts';
import type { Git } from '../runtime/git.ts';
import { isText, toFieldGroup } from '../story/plain-data.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';
import { splitSource } from '../story/source/split-source.ts';
import {
  listDraftBranches,
  listDraftPaths,
  readDraftName,
  readDraftStatus,
} from './draft-branches.ts';

/** Reads every draft that changes something, the draft that was saved last first. */
export async function readDrafts(git: Git): Promise<HomeDraft[]> {
  const drafts: HomeDraft[] = [];
  for (const branch of await listDraftBranches(git)) {
    // A draft may be published or thrown away meanwhile.
    const draft = await readDraft(git, branch).catch(() => undefined);
    if (draft) drafts.push(draft);
  }
  return drafts.toSorted((a, b) => (a.savedOn < b.savedOn ? 1 : a.savedOn > b.savedOn ? -1 : 0));
}

async function readDraft(git: Git, branch: string): Promise<HomeDraft | undefined> {
  const { collection, slug } = readDraftName(branch);
  const paths = await listDraftPaths(git, branch);
  if (paths.length === 0) return undefined;
  const savedOn = await git('log', '-1', '--format=%cs', branch, '--');
  const path = paths.find((each) => each.replace(/\.[^./]+$/, '').endsWith(`/${slug}`));
  const title = path === undefined ? undefined : await readTitle(git, branch, path);
  return {
    collection,
    slug,
    ...(title === undefined ? {} : { title }),
    status: await readStatusOfDraft(git, branch),
    savedOn: savedOn.trim(),
  };
}

/** Reads the status of a draft. A draft without a status is a draft that an interrupted save left. */
export async function readStatusOfDraft(git: Git, branch: string): Promise<DraftStatus> {
  const recorded = (await readDraftStatus(git, branch))?.replace(/^decap-cms\//, '');
  return draftStatuses.find((each) => each === recorded) ?? 'draft';
}

/** Reads the title or the name in the front matter of an entry. */
async function readTitle(git: Git, branch: string, path: string): Promise<string | undefined> {
  const text = await git('cat-file', 'blob', `${branch}:${path}`);
  const { title, name } = toFieldGroup(parseYaml(splitSource(text)?.yaml ?? text).data);
  return [title, name].find(isText);
}
