import { findBlob, findCommit, listTree, mainBranch, tryGit } from './bare-repository.ts';
import { compareBranches, findLastChange } from './compare-branches.ts';
import { reply, type HostCall, type HostReply, type HostRoute } from './host-reply.ts';
import { noteCommit } from './host-state.ts';
import { writeCommit, type FileChange } from './write-commits.ts';

const missing = reply(404, { message: 'The target couldn’t be found.', errors: [] });

const repo = String.raw`^\/repos\/[^/]+\/[^/]+`;
const path = (rest: string) => new RegExp(`${repo}${rest}$`);

/** Forgejo's routes for branches, folders, files and commits. */
export const forgejoFileRoutes: readonly HostRoute[] = [
  ['GET', path('/branches/([^/]+)'), answerBranch],
  ['POST', path('/branches'), addBranch],
  ['DELETE', path('/branches/([^/]+)'), deleteBranch],
  ['GET', path('/git/trees/([^/]+)'), answerTree],
  ['GET', path(String.raw`/git/blobs/(\w+)`), answerBlob],
  ['GET', path('/contents/(.+)'), answerContents],
  ['POST', path('/contents'), changeFiles],
  ['GET', path('/commits'), listCommits],
  ['GET', path(String.raw`/compare/(.+)\.\.\.(.+)`), answerCompare],
];

function answerBranch({ host: { bare }, parts: [name = ''] }: HostCall): HostReply {
  const id = findCommit(bare, name);
  return id ? reply(200, { name, commit: { id }, protected: name === mainBranch }) : missing;
}

function addBranch({ host: { bare }, by, fields }: HostCall): HostReply {
  const { new_branch_name: name, old_ref_name: from } = fields as Record<string, string>;
  if (by.role === 'reader') return reply(403, { message: 'Write permission is required' });
  const id = findCommit(bare, from ?? '');
  if (!id || name === undefined) return missing;
  if (findCommit(bare, name)) return reply(409, { message: 'The branch already exists.' });
  tryGit(bare, ['update-ref', `refs/heads/${name}`, id]);
  return reply(201, { name, commit: { id } });
}

function deleteBranch({ host: { bare }, by, parts: [name = ''] }: HostCall): HostReply {
  if (by.role === 'reader' || name === mainBranch)
    return reply(403, { message: 'branch protected' });
  if (!findCommit(bare, name)) return missing;
  tryGit(bare, ['update-ref', '-d', `refs/heads/${name}`]);
  return { status: 204 };
}

/** The entries on one page of a list of files. Forgejo's own number is 1000, unless it is set. */
const entriesOnPage = 100;

function answerTree({ host: { bare }, parts: [commit = ''], query }: HostCall): HostReply {
  const entries = listTree(bare, commit, '', query.has('recursive'));
  if (!entries) return missing;
  const page = Number(query.get('page') ?? 1);
  const tree = entries.slice((page - 1) * entriesOnPage, page * entriesOnPage).map((each) => ({
    path: each.path,
    mode: each.mode,
    type: each.type,
    sha: each.id,
    size: 1,
  }));
  const truncated = page * entriesOnPage < entries.length;
  return reply(200, { sha: commit, tree, truncated, page, total_count: entries.length });
}

function answerBlob({ host: { bare }, parts: [sha = ''] }: HostCall): HostReply {
  const bytes = tryGit(bare, ['cat-file', 'blob', sha]);
  if (!bytes) return missing;
  const content = bytes.toString('base64');
  return reply(200, { sha, size: bytes.length, encoding: 'base64', content });
}

function answerContents({ host: { bare }, parts: [file = ''], query }: HostCall): HostReply {
  const commit = findCommit(bare, query.get('ref') ?? mainBranch);
  const sha = commit && findBlob(bare, commit, file);
  return sha ? reply(200, { type: 'file', path: file, sha }) : missing;
}

interface ChangedFile {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  sha?: string;
}

function changeFiles({ host, by, fields }: HostCall): HostReply {
  const { bare } = host;
  const { branch, files, message } = fields as unknown as { branch: string; files: ChangedFile[]; message: string }; // prettier-ignore
  if (by.role === 'reader') return reply(403, { message: 'Write permission is required' });
  if (branch === mainBranch) return reply(403, { message: 'branch is protected: main' });
  const parent = findCommit(bare, branch);
  if (!parent) return missing;
  const changes: FileChange[] = [];
  for (const { operation, path: file, content = '', sha } of files) {
    const current = findBlob(bare, parent, file);
    if (operation === 'create' && current !== undefined) {
      return reply(422, { message: `repository file already exists [path: ${file}]` });
    }
    if (operation !== 'create' && current !== sha) {
      return reply(422, { message: `sha does not match [given: ${sha ?? ''}, expected: ${current ?? ''}]` }); // prettier-ignore
    }
    const bytes = operation === 'delete' ? undefined : Buffer.from(content, 'base64');
    changes.push({ path: file, content: bytes });
  }
  const author = { name: by.name, email: `${by.login}@host.example` };
  const sha = writeCommit(bare, { branch, parent, message, author, changes });
  noteCommit(host, branch, by);
  return reply(201, { commit: { sha }, files: [] });
}

function listCommits({ host: { bare }, query }: HostCall): HostReply {
  const last = findLastChange(bare, query.get('sha') ?? mainBranch, query.get('path') ?? '.');
  if (!last) return reply(200, []);
  const author = { name: last.name, email: last.email, date: last.on };
  return reply(200, [{ sha: last.id, commit: { author } }]);
}

const statusWords = { added: 'added', modified: 'modified', deleted: 'removed' };

/** Forgejo names the files that differ, without the ids of their contents. */
function answerCompare({ host: { bare }, parts }: HostCall): HostReply {
  // The owner of a branch may stand before its name.
  const [from, to] = parts.map((name) => findCommit(bare, name.slice(name.indexOf(':') + 1)));
  const files = from && to ? compareBranches(bare, from, to) : undefined;
  if (!files) return missing;
  return reply(200, {
    total_commits: 1,
    commits: [],
    files: files.map((each) => ({ filename: each.path, status: statusWords[each.status] })),
  });
}
