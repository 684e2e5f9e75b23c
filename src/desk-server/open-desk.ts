import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import pLimit from 'p-limit';
import type { HomeLibrary } from '../checks/desk-home.ts';
import { readNotes } from '../checks/story-notes.ts';
import { deskApiPath, deskSessionPath } from '../desk-settings/access-agreement.ts';
import { gitIn, trimmedOutput } from '../runtime/git.ts';
import { takeLock } from '../runtime/lock.ts';
import { personGitEnvironment } from '../runtime/person-git-environment.ts';
import { toFieldGroup } from '../story/plain-data.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';
import { answerRequest } from './answer-request.ts';
import { changeNotes } from './change-notes.ts';
import { findContentRepository, type ContentRepository } from './content-repository.ts';
import { startDecapServer, type DeskResponse } from './decap-server.ts';
import { createDeskAccess, type DeskAccess } from './desk-access.ts';
import { prepareDeskFolders, type DeskFolders } from './desk-folders.ts';
import { createDeskListener, type HandleRequest } from './desk-listener.ts';
import type { DeskRequest } from './desk-request.ts';
import type { DeskStatus } from './desk-status.ts';
import { answerDraftCopy } from './answer-draft-copy.ts';
import { findVersionByCode } from './find-version-by-code.ts';
import { openDeskWorkTree } from './desk-work-tree.ts';
import { rebaseDrafts } from './draft-branches.ts';
import { followBranch } from './follow-branch.ts';
import { followHome, type HomeFollower } from './follow-home.ts';
import { deskGitEnvironment } from './git-environment.ts';
import { preparePublishedContent } from './published-content.ts';
import { readChanges } from './read-changes.ts';
import { prepareRefusedWords } from './read-refused-words.ts';
import { readStoryForLead } from './read-story-for-lead.ts';
import { readWhomToRing } from './read-whom-to-ring.ts';
import { recordMove } from './record-change.ts';

/** The editors’ desk on this machine. */
export interface LocalDesk {
  /** The content folder within the repository; undefined if the desk is closed. */
  contentPath: string | undefined;
  /** The beginnings of the paths that the desk answers, below the base path of the site. */
  pathPrefixes: string[];
  listener: RequestListener;
  /**
   * The fragment of the address that opens the desk in a browser: a new one after each use. Empty
   * where the desk is closed.
   */
  readFragment: () => string;
  /** Merges the person’s commits into the desk’s branch, and assembles the content of the site. */
  publish: () => Promise<DeskStatus & { contentDir: string; version: string | undefined }>;
  /** Called with the library after each build, for the first page of the desk. */
  libraryBuilt: (library: HomeLibrary) => void;
  /** Releases the lock, so that another process can open this desk. */
  close: () => void;
  /**
   * Resolves to the commits of all branches as a text. When the text changes, there may be
   * something to publish.
   */
  readBranchState: () => Promise<string>;
}

/**
 * Opens the desk on the repository that contains the content folder.
 *
 * @param codeUsed is called after an editor has opened the desk in a browser, when the address that
 *   opens the desk is new
 * @throws Error that says why the desk cannot open, and what to do
 */
export async function openDesk(contentDir: string, codeUsed: () => void): Promise<LocalDesk> {
  const personEnv = personGitEnvironment(process.env);
  const repository = await findContentRepository(contentDir, personEnv);
  const folders = prepareDeskFolders(repository);
  const close = takeLock(folders.lock, 'desk');
  try {
    const access = createDeskAccess(codeUsed);
    return { ...(await openInFolders(repository, folders, personEnv, access)), close };
  } catch (cause) {
    close();
    throw cause;
  }
}

async function openInFolders(
  repository: ContentRepository,
  { workTree, published }: DeskFolders,
  personEnv: NodeJS.ProcessEnv,
  access: DeskAccess,
): Promise<Omit<LocalDesk, 'close'>> {
  const { contentPath, folder } = repository;
  const env = await deskGitEnvironment(personEnv, folder);
  const git = await openDeskWorkTree(repository, workTree, env);
  const server = await startDecapServer(workTree, env);
  const assembleContent = preparePublishedContent(repository, published, env, personEnv);
  // decap-server and publication share one work tree, so only one task runs at a time.
  const inWorkTree = pLimit(1);
  const personGit = gitIn(folder, personEnv);
  const readRefusedWords = prepareRefusedWords();
  const home = followHome(git);
  let siteContent: string | undefined;
  const assembleSite = async () => {
    const content = await assembleContent();
    home.contentAssembled();
    siteContent = content.contentDir;
    return content;
  };
  const answer: HandleRequest = async (exchange, request) => {
    if (request.action === 'changeNotes') {
      return changeNotes(git, request.params, request.params.change);
    }
    if (request.action !== 'refusedWords') {
      const response = await answerRequest(git, server, exchange, request);
      followNoes(home, request, response);
      if (response.status < 400) await recordMove(git, request);
      return response;
    }
    const contentDir = siteContent ?? (await assembleSite()).contentDir;
    return { status: 200, data: await readRefusedWords(contentDir) };
  };
  const readForPage = async (request: DeskRequest): Promise<object | undefined> => {
    const { action, params } = request;
    if (action === 'home') return home.read();
    if (action === 'notes') return readNotes(await readChanges(git, params));
    if (action === 'whomToRing') return readWhomToRing(git, contentPath, params);
    if (action === 'versionByCode') return findVersionByCode(git, contentPath, params);
    return action === 'storyForLead' ? readStoryForLead(git, contentPath, params) : undefined;
  };
  return {
    contentPath,
    pathPrefixes: [deskApiPath, deskSessionPath],
    readFragment: access.readFragment,
    listener: createDeskListener(contentPath, access, async (exchange, request) => {
      // The desk's own pages only read, so they wait for no save and no build.
      if (request.action === 'readingCopy') {
        return answerDraftCopy(git, contentPath, request.params, dayInLondon(new Date()));
      }
      const read = await readForPage(request);
      return read === undefined
        ? inWorkTree(async () => answer(exchange, request))
        : { status: 200, data: read };
    }),
    libraryBuilt: home.libraryBuilt,
    publish: () =>
      inWorkTree(async () => {
        if (!existsSync(workTree)) await openDeskWorkTree(repository, workTree, env);
        const followed = await followBranch(repository, git, env);
        await rebaseDrafts(git);
        return { folder, ...followed, ...(await assembleSite()) };
      }),
    readBranchState: async () =>
      (await trimmedOutput(personGit('show-ref', '--head', '--heads'))) ?? '',
  };
}

/** Records the no that a save has published. */
function followNoes(home: HomeFollower, request: DeskRequest, { data }: DeskResponse): void {
  if (request.action !== 'persistEntry') return;
  if (toFieldGroup(data)['published'] === undefined) return;
  const [folder = ''] = request.params.dataFiles[0].slug.split('/');
  home.noPublished(folder);
}

/**
 * Creates a desk that stays closed. The closed desk answers every request with the reason. The site
 * is built from the content folder as it is.
 */
export function closedDesk(contentDir: string, reason: string): LocalDesk {
  return {
    contentPath: undefined,
    pathPrefixes: [deskApiPath, deskSessionPath, 'admin'],
    readFragment: () => '',
    listener: (_, response) => {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${deskServerWords.closed.notice(reason)}\n`);
    },
    libraryBuilt: () => undefined,
    publish: () => Promise.resolve({ closed: reason, contentDir, version: undefined }),
    close: () => undefined,
    readBranchState: () => Promise.resolve(''),
  };
}
