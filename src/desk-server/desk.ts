import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { takeLock } from '../runtime/lock.ts';
import { answer } from './answer.ts';
import { decapServer } from './decap-server.ts';
import { bringDraftsUp } from './drafts.ts';
import { deskEnvironment, plainEnvironment } from './environment.ts';
import { deskFolder, type DeskFolder } from './folder.ts';
import { follow } from './follow.ts';
import { answerOf, gitIn } from '../runtime/git.ts';
import { deskListener } from './listener.ts';
import { publishing } from './published.ts';
import { findRepository, type Repository } from './repository.ts';
import { turns } from './turns.ts';
import type { Standing } from './words.ts';
import { openWorkTree } from './work-tree.ts';

/** The editors' desk on this machine. */
export interface LocalDesk {
  /** The content folder within the repository; undefined where the desk is closed. */
  contentPath: string | undefined;
  /** The paths below the site's that it answers, by what they begin with. */
  paths: string[];
  listener: RequestListener;
  /** Brings what was committed by hand into the desk, and puts together what the site is made from. */
  publish: () => Promise<Standing & { contentDir: string; version: string | undefined }>;
  /** Lets another desk of this checkout open. */
  close: () => void;
  /** Where the branches are: once that changes, there may be something to publish. */
  state: () => Promise<string>;
}

/**
 * Opens the desk on the repository that holds the content folder.
 *
 * @throws Error that says why it stays closed, and what to do
 */
export async function openDesk(contentDir: string): Promise<LocalDesk> {
  const plain = plainEnvironment(process.env);
  const repository = await findRepository(contentDir, plain);
  const folder = deskFolder(repository);
  const close = takeLock(folder.lock, 'desk');
  try {
    return { ...(await openOn(repository, folder, plain)), close };
  } catch (cause) {
    close();
    throw cause;
  }
}

async function openOn(
  repository: Repository,
  folder: DeskFolder,
  plain: NodeJS.ProcessEnv,
): Promise<Omit<LocalDesk, 'close'>> {
  const { contentPath } = repository;
  const env = await deskEnvironment(plain, repository.folder);
  const git = await openWorkTree(repository, folder.tree, env);
  const server = await decapServer(folder.tree, env);
  const putTogether = publishing(repository, folder.published, env, plain);
  const inTurn = turns();
  const byHand = gitIn(repository.folder, plain);
  return {
    contentPath,
    paths: ['api/v1'],
    listener: deskListener(contentPath, (exchange, asked) =>
      inTurn(() => answer(git, server, exchange, asked)),
    ),
    publish: () =>
      inTurn(async () => {
        if (!existsSync(folder.tree)) await openWorkTree(repository, folder.tree, env);
        const following = await follow(repository, git, env);
        await bringDraftsUp(git);
        return { folder: repository.folder, ...following, ...(await putTogether()) };
      }),
    state: async () => (await answerOf(byHand('show-ref', '--head', '--heads'))) ?? '',
  };
}

/** A desk that stays closed: it says why, and the site is made from the content folder as it lies there. */
export function closedDesk(contentDir: string, reason: string): LocalDesk {
  return {
    contentPath: undefined,
    paths: ['api/v1', 'admin'],
    listener: (_, response) => {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`The desk is closed. ${reason}\n`);
    },
    publish: () => Promise.resolve({ closed: reason, contentDir, version: undefined }),
    close: () => undefined,
    state: () => Promise.resolve(''),
  };
}
