import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDesk } from '../../../../src/desk-settings/desk-backend.ts';
import { addDesk } from '../../../../src/publish/add-desk.ts';
import { formatHeadersFile, headerRules } from '../../../../src/site/headers.ts';
import { listen } from '../../../../src/site/listen.ts';
import { serveOutput } from '../../../../src/site/serve-output.ts';
import type { Use } from '../../../../src/story/vocabulary.ts';
import { freePort } from '../../../support/free-port.ts';
import type { HostApi } from '../../../support/git-host/host-reply.ts';
import { makeHost } from '../../../support/git-host/host-state.ts';
import { listenAsHost, type ListeningHost } from '../../../support/git-host/listening-host.ts';
import { newFolder } from '../../../support/run.ts';
import { copyShippedStories, shipped } from '../desk-library.ts';
import type { RunningDesk } from '../server.ts';

/** A kind of git host, with everything in which the journeys differ. */
export interface HostKind {
  /** The name that people know. */
  label: string;
  api: HostApi;
  /** The variables with which an administrator builds the desk. */
  variables: (address: string) => Record<string, string>;
  /** The words on the button that signs in. */
  signIn: string;
  /** Whether people sign in in a second window, which an OAuth proxy serves. */
  signsInElsewhere: boolean;
  /** Whether the desk gets another token by itself. */
  renewsTokens: boolean;
  /** The call that opens the request to merge a draft. */
  opensRequest: RegExp;
  /** When an editor may press again, after the host has taken no more requests. */
  tooMany: string | RegExp;
  /** What the desk says when the host does not merge. */
  whyNot: Record<'running' | 'failed' | 'notApproved', string>;
}

/** The desk of a library on a git host, served as its production output is. */
export interface HostDesk extends RunningDesk {
  host: ListeningHost;
  /** Changes what the site beside the desk says that it shows, as a build does. */
  showOnSite: (stories: Record<string, readonly Use[]>) => void;
}

const base = '/library/';

/** Starts a host with the shipped stories of `shipped`, and the desk for it. */
export async function startHostDesk({ api, variables }: HostKind): Promise<HostDesk> {
  const state = makeHost((folder) => {
    copyShippedStories(join(folder, 'content'));
  });
  const host = await listenAsHost(state, api);
  const port = await freePort();
  const siteUrl = new URL(`http://localhost:${port}${base}`);
  const desk = readDesk({ DESK_REPO: state.repo, ...variables(host.address) }, base)!;
  const outDir = join(newFolder(), 'site');
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'index.html'), '<!doctype html>');
  await addDesk(outDir, desk, { audience: 'public', siteUrl });
  const rules = headerRules({ audience: 'public', siteUrl, desk }, ['admin/', 'check/']);
  writeFileSync(join(outDir, '_headers'), formatHeadersFile(rules));
  const showOnSite: HostDesk['showOnSite'] = (stories) => {
    const listed = Object.entries(stories).map(([id, uses]) => [id, uses.map((use) => ({ use }))]);
    const file = join(outDir, 'check/status.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ stories: Object.fromEntries(listed) as object }));
  };
  showOnSite(Object.fromEntries(Object.values(shipped).map((id) => [id, ['website'] as const])));
  await listen(serveOutput(outDir, base, 'public'), Number(port));
  return {
    host,
    showOnSite,
    address: siteUrl.href,
    takeOpenAddress: () => Promise.resolve(`${siteUrl.href}admin/#/`),
    kill: () => host.stop(),
  };
}
