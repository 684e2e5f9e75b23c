import {
  findBlob,
  findCommit,
  listBranches,
  listTree,
  mainBranch,
  readBlob,
  tryGit,
} from './bare-repository.ts';
import { compareBranches, findLastChange } from './compare-branches.ts';
import { reply, type HostCall, type HostReply, type HostRoute } from './host-reply.ts';
import { noteCommit } from './host-state.ts';
import { writeCommit, type FileChange } from './write-commits.ts';

const missing = (what: string) => reply(404, { message: `404 ${what} Not Found` });

/** GitLab's routes for branches, folders, files and commits. */
export const gitLabFileRoutes: readonly HostRoute[] = [
  ['GET', /^\/projects\/[^/]+\/repository\/tree$/, answerTree],
  ['HEAD', /^\/projects\/[^/]+\/repository\/files\/([^/]+)$/, answerFile],
  ['GET', /^\/projects\/[^/]+\/repository\/files\/([^/]+)\/raw$/, answerFile],
  ['GET', /^\/projects\/[^/]+\/repository\/commits$/, listCommits],
  ['POST', /^\/projects\/[^/]+\/repository\/commits$/, addCommit],
  ['GET', /^\/projects\/[^/]+\/repository\/commits\/(\w+)\/refs$/, listRefs],
  ['GET', /^\/projects\/[^/]+\/repository\/commits\/(\w+)\/statuses$/, listStatuses],
  ['GET', /^\/projects\/[^/]+\/repository\/compare$/, answerCompare],
  ['GET', /^\/projects\/[^/]+\/repository\/branches\/([^/]+)$/, answerBranch],
  ['DELETE', /^\/projects\/[^/]+\/repository\/branches\/([^/]+)$/, deleteBranch],
];

/** Lists a folder, a page at a time. */
function answerTree({ host: { bare }, query, url }: HostCall): HostReply {
  const commit = findCommit(bare, query.get('ref') ?? mainBranch);
  const isRecursive = query.get('recursive') === 'true';
  const entries = commit && listTree(bare, commit, query.get('path') ?? '', isRecursive);
  if (!entries) return missing('Tree');
  const size = Number(query.get('per_page') ?? 20);
  const page = Number(query.get('page') ?? 1);
  const pages = Math.max(1, Math.ceil(entries.length / size));
  const link = (rel: string, to: number) => {
    const address = new URL(url);
    address.searchParams.set('page', String(to));
    address.searchParams.set('per_page', String(size));
    return `<${address.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link('prev', page - 1)] : []),
    ...(page < pages ? [link('next', page + 1)] : []),
    link('first', 1),
    link('last', pages),
  ];
  return reply(200, entries.slice((page - 1) * size, page * size), {
    link: links.join(', '),
    'x-page': String(page),
    'x-per-page': String(size),
    'x-total': String(entries.length),
    'x-total-pages': String(pages),
  });
}

function answerFile({ host: { bare }, parts: [path = ''], query }: HostCall): HostReply {
  const commit = findCommit(bare, query.get('ref') ?? mainBranch);
  const body = commit && readBlob(bare, commit, path);
  if (!body) return missing('File');
  return {
    status: 200,
    body,
    headers: {
      'x-gitlab-blob-id': findBlob(bare, commit, path) ?? '',
      'x-gitlab-commit-id': commit,
    },
  };
}

function listCommits({ host: { bare }, query }: HostCall): HostReply {
  const last = findLastChange(bare, query.get('ref_name') ?? mainBranch, query.get('path') ?? '.');
  if (!last) return reply(200, []);
  return reply(200, [
    { id: last.id, author_name: last.name, author_email: last.email, authored_date: last.on },
  ]);
}

interface CommitFields {
  branch: string;
  start_branch?: string;
  commit_message: string;
  actions: { action: string; file_path: string; content?: string; encoding?: string }[];
}

function addCommit({ host, by, fields }: HostCall): HostReply {
  const { bare } = host;
  const { branch, start_branch, commit_message: message, actions } = fields as unknown as CommitFields; // prettier-ignore
  const refuse = (words: string) => reply(400, { message: words });
  if (by.role === 'reader') return reply(403, { message: '403 Forbidden' });
  if (branch === mainBranch) return refuse('You are not allowed to push into this branch');
  const head = findCommit(bare, branch);
  if (start_branch !== undefined && head) {
    return refuse(`A branch called '${branch}' already exists. Switch to that branch in order to make changes`); // prettier-ignore
  }
  const parent = head ?? findCommit(bare, start_branch ?? '');
  if (!parent) return refuse('You can only create or edit files when you are on a branch');
  const changes: FileChange[] = [];
  for (const { action, file_path: path, content = '', encoding } of actions) {
    const exists = findBlob(bare, parent, path) !== undefined;
    if (action === 'create' && exists) return refuse('A file with this name already exists');
    if (action !== 'create' && !exists) return refuse("A file with this name doesn't exist");
    const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
    changes.push({ path, content: action === 'delete' ? undefined : bytes });
  }
  const author = { name: by.name, email: `${by.login}@host.example` };
  const id = writeCommit(bare, { branch, parent, message, author, changes });
  noteCommit(host, branch, by);
  return reply(201, { id, message });
}

function listRefs({ host: { bare }, parts: [commit = ''] }: HostCall): HostReply {
  const names = listBranches(bare).filter(
    (name) => tryGit(bare, ['merge-base', '--is-ancestor', commit, name]) !== undefined,
  );
  return reply(
    200,
    names.map((name) => ({ type: 'branch', name })),
  );
}

const statusWords = { running: 'running', failed: 'failed', passed: 'success' };

function listStatuses({ host: { checks }, parts: [commit = ''] }: HostCall): HostReply {
  const state = checks.get(commit);
  return reply(
    200,
    state ? [{ sha: commit, name: 'story-check', status: statusWords[state] }] : [],
  );
}

function answerCompare({ host: { bare }, query }: HostCall): HostReply {
  const [from, to] = ['from', 'to'].map((name) => findCommit(bare, query.get(name) ?? ''));
  const files = from && to ? compareBranches(bare, from, to) : undefined;
  if (!files) return missing('Ref');
  const diffs = files.map(({ path, status, isBinary }) => ({
    old_path: path,
    new_path: path,
    new_file: status === 'added',
    deleted_file: status === 'deleted',
    renamed_file: false,
    diff: isBinary ? `Binary files a/${path} and b/${path} differ\n` : '@@ -1 +1 @@\n',
  }));
  return reply(200, { commits: [], diffs });
}

function answerBranch({ host: { bare }, parts: [name = ''] }: HostCall): HostReply {
  const id = findCommit(bare, name);
  if (!id) return missing('Branch');
  const isProtected = name === mainBranch;
  return reply(200, {
    name,
    protected: isProtected,
    developers_can_push: !isProtected,
    developers_can_merge: !isProtected,
    commit: { id },
  });
}

function deleteBranch({ host: { bare }, by, parts: [name = ''] }: HostCall): HostReply {
  if (by.role === 'reader' || name === mainBranch) return reply(403, { message: '403 Forbidden' });
  if (!findCommit(bare, name)) return missing('Branch');
  tryGit(bare, ['update-ref', '-d', `refs/heads/${name}`]);
  return { status: 204 };
}
