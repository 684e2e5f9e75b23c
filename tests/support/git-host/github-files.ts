import {
  askOnce,
  findCommit,
  listTree,
  mainBranch,
  pusherVariable,
  tryGit,
} from './bare-repository.ts';
import { compareBranches, findLastChange } from './compare-branches.ts';
import { reply, type HostCall, type HostReply, type HostRoute } from './host-reply.ts';
import { noteCommit } from './host-state.ts';
import { commitTree, writeTree } from './write-commits.ts';

const missing = reply(404, { message: 'Not Found' });
const forbidden = reply(403, { message: 'Resource not accessible by integration' });

const path = (rest: string) => new RegExp(`${String.raw`^\/repos\/[^/]+\/[^/]+`}${rest}$`);

/** GitHub's routes for branches, folders, files and commits. */
export const gitHubFileRoutes: readonly HostRoute[] = [
  ['GET', path('/branches/([^/]+)'), answerBranch],
  ['GET', path('/git/trees/(.+)'), answerTree],
  ['POST', path('/git/trees'), addTree],
  ['GET', path(String.raw`/git/blobs/(\w+)`), answerBlob],
  ['POST', path('/git/blobs'), addBlob],
  ['POST', path('/git/commits'), addCommit],
  ['POST', path('/git/refs'), addRef],
  ['PATCH', path('/git/refs/heads/(.+)'), moveRef],
  ['DELETE', path('/git/refs/heads/(.+)'), deleteRef],
  ['GET', path('/commits'), listCommits],
  ['GET', path(String.raw`/compare/(.+)\.\.\.(.+)`), answerCompare],
];

function answerBranch({ host: { bare }, parts: [name = ''] }: HostCall): HostReply {
  const sha = findCommit(bare, name);
  return sha ? reply(200, { name, commit: { sha }, protected: name === mainBranch }) : missing;
}

/** A tree is named as git names it: by its id, or as `branch:folder`. */
function answerTree({ host: { bare }, parts: [name = ''], query }: HostCall): HostReply {
  const [rev = '', folder = ''] = name.split(':');
  const commit = findCommit(bare, rev);
  const entries = commit && listTree(bare, commit, folder, query.has('recursive'));
  if (!entries) return missing;
  const tree = entries.map((each) => ({
    path: folder === '' ? each.path : each.path.slice(folder.length + 1),
    mode: each.mode,
    type: each.type,
    sha: each.id,
    size: 1,
  }));
  return reply(200, { sha: commit, tree, truncated: false });
}

interface TreeFields {
  base_tree: string;
  tree: { path: string; sha: string | null }[];
}

function addTree({ host: { bare }, by, fields }: HostCall): HostReply {
  if (by.role === 'reader') return forbidden;
  const { base_tree, tree } = fields as unknown as TreeFields;
  return reply(201, {
    sha: writeTree(
      bare,
      base_tree,
      tree.map((each) => ({ path: each.path, id: each.sha ?? undefined })),
    ),
  });
}

function answerBlob({ host: { bare }, parts: [sha = ''] }: HostCall): HostReply {
  const bytes = askOnce(bare, ['cat-file', 'blob', sha]);
  if (!bytes) return missing;
  const content = bytes.toString('base64');
  return reply(200, { sha, size: bytes.length, encoding: 'base64', content });
}

function addBlob({ host: { bare }, by, fields }: HostCall): HostReply {
  if (by.role === 'reader') return forbidden;
  const input = Buffer.from(String(fields['content']), 'base64');
  const sha = tryGit(bare, ['hash-object', '-w', '--stdin'], { input })?.toString().trim();
  return reply(201, { sha });
}

interface CommitFields {
  message: string;
  tree: string;
  parents: string[];
}

function addCommit({ host: { bare }, by, fields }: HostCall): HostReply {
  if (by.role === 'reader') return forbidden;
  const { message, tree, parents } = fields as unknown as CommitFields;
  const author = { name: by.name, email: `${by.login}@host.example` };
  const sha = commitTree(bare, tree, parents, { message, author });
  return reply(201, { sha, message, parents: parents.map((each) => ({ sha: each })) });
}

function addRef({ host, by, fields }: HostCall): HostReply {
  if (by.role === 'reader') return forbidden;
  const name = String(fields['ref']).replace('refs/heads/', '');
  if (findCommit(host.bare, name)) return reply(422, { message: 'Reference already exists' });
  tryGit(host.bare, ['update-ref', `refs/heads/${name}`, String(fields['sha'])]);
  return reply(201, { ref: fields['ref'], object: { sha: fields['sha'] } });
}

/** Moves a branch by a push, so that the hook that protects the main branch has its say. */
function moveRef({ host, by, parts: [name = ''], fields }: HostCall): HostReply {
  if (by.role === 'reader') return forbidden;
  const force = fields['force'] === true ? ['--force'] : [];
  const push = ['push', '--quiet', ...force, '.', `${String(fields['sha'])}:refs/heads/${name}`];
  if (!tryGit(host.bare, push, { env: { [pusherVariable]: by.login } })) {
    return reply(422, { message: 'Repository rule violations found\n\nChanges must be made through a pull request.' }); // prettier-ignore
  }
  noteCommit(host, name, by);
  return reply(200, { object: { sha: fields['sha'] } });
}

function deleteRef({ host: { bare }, by, parts: [name = ''] }: HostCall): HostReply {
  if (by.role === 'reader' || name === mainBranch) return forbidden;
  if (!findCommit(bare, name)) return reply(422, { message: 'Reference does not exist' });
  tryGit(bare, ['update-ref', '-d', `refs/heads/${name}`]);
  return { status: 204 };
}

function listCommits({ host: { bare }, query }: HostCall): HostReply {
  const last = findLastChange(bare, query.get('sha') ?? mainBranch, query.get('path') ?? '.');
  if (!last) return reply(200, []);
  const author = { name: last.name, email: last.email, date: last.on };
  return reply(200, [{ sha: last.id, commit: { author } }]);
}

const statusWords = { added: 'added', modified: 'modified', deleted: 'removed' };

function answerCompare({ host: { bare }, parts }: HostCall): HostReply {
  // The owner of a branch may stand before its name.
  const [from, to] = parts.map((name) => findCommit(bare, name.slice(name.indexOf(':') + 1)));
  const files = from && to ? compareBranches(bare, from, to) : undefined;
  if (!from || !to || !files) return missing;
  const printed = tryGit(bare, ['log', '--reverse', '--format=%H%x09%P%x09%an%x09%ae%x09%aI%x09%s', `${from}..${to}`]); // prettier-ignore
  const commits = (printed?.toString() ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [sha, parents = '', name, email, date, message] = line.split('\t');
      const person = { name, email, date };
      const commit = { message, author: person, committer: person };
      return { sha, parents: parents.split(' ').map((each) => ({ sha: each })), commit };
    });
  return reply(200, {
    base_commit: { sha: from },
    commits,
    files: files.map(({ path: filename, status, id: sha, isBinary }) => ({
      filename,
      status: statusWords[status],
      sha,
      ...(isBinary ? {} : { patch: '@@ -1 +1 @@' }),
    })),
  });
}
