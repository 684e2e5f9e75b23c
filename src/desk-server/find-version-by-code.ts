import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import type { FoundVersion, StoryKey } from '../checks/story-for-lead.ts';
import { localBranch } from '../desk-settings/desk-backend.ts';
import { tryGitSync, type Git } from '../runtime/git.ts';
import {
  combineAttachments,
  findAttachments,
  type Attachment,
  type LoadedAttachment,
} from '../story/attachments.ts';
import { parseBody } from '../story/body/parse-body.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';
import { splitSource } from '../story/source/split-source.ts';
import { hasDraft, toDraftBranch } from './draft-branches.ts';
import { listChangedFiles, readVersions } from './story-versions.ts';

/**
 * Finds the saved version of a story that has a code, such as the code on a signed sheet.
 *
 * @param git git in the work tree of the desk. Nothing is written
 * @param contentPath the content folder within the repository
 */
export async function findVersionByCode(
  git: Git,
  contentPath: string,
  { collection, slug, code }: StoryKey & { code: string },
): Promise<FoundVersion> {
  const branch = toDraftBranch(collection, slug);
  const tip = (await hasDraft(git, branch)) ? branch : localBranch;
  const path = join(contentPath, 'stories', collection, `${slug}.mdx`);
  const top = (await git('rev-parse', '--show-toplevel')).trim();
  for (const { commit, on, text } of await readVersions(git, tip, path)) {
    if (text === undefined) continue;
    const folder = `${commit}:${path.slice(0, path.lastIndexOf('/'))}`;
    if ((await computeCode(top, folder, text)) !== code) continue;
    return { version: { on, text, files: await listChangedFiles(git, commit, tip, path) } };
  }
  return {};
}

async function computeCode(top: string, folder: string, text: string): Promise<string | undefined> {
  const split = splitSource(text);
  if (!split) return undefined;
  const { data } = parseYaml(split.yaml);
  const written = parseBody(split.body);
  const files = findAttachments(data, written).map((file) => loadFile(top, folder, file));
  return (await combineAttachments(data, written.body, files)).fingerprint;
}

function loadFile(top: string, folder: string, file: Attachment): LoadedAttachment {
  const bytes = tryGitSync(top, ['cat-file', 'blob', `${folder}/${file.src.slice(2)}`]);
  if (!bytes) return file;
  return file.kind === 'captions' || file.kind === 'transcript'
    ? { ...file, words: bytes.toString() }
    : { ...file, sha256: createHash('sha256').update(bytes).digest('hex') };
}
