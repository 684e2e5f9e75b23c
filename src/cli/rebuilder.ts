import { formatDeskStatus } from '../desk-server/desk-status.ts';
import type { LocalDesk } from '../desk-server/open-desk.ts';
import { localDesk } from '../desk-settings/desk-backend.ts';
import { toHomeLibrary } from '../library/home-library.ts';
import { formatBuildReport } from '../publish/build-report.ts';
import { formatRecovery } from '../publish/format-recovery.ts';
import { publishLibrary } from '../publish/publish.ts';
import { escapeLines } from '../runtime/escape-path.ts';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { commandWords } from '../words/commands-en-gb.ts';

/**
 * Returns the address that opens the desk in a browser, once.
 *
 * @param site where the library is served
 */
export function deskAddress(desk: LocalDesk, site: URL): string {
  return `${site.href}admin/${desk.readFragment()}`;
}

/** Builds the library again after changes. Remembers the last build. */
export interface Rebuilder {
  /** Builds the library if the content, the desk or the day has changed. Prints errors. */
  rebuild: () => Promise<void>;
  /** Whether the last build succeeded and is of today. */
  isOfToday: () => boolean;
}

/**
 * Creates a rebuilder for what the desk has published.
 *
 * @param env the environment; each build reads the environment and the day again
 * @param address where the library is served
 */
export function createRebuilder(desk: LocalDesk, env: NodeJS.ProcessEnv, address: URL): Rebuilder {
  const last = { on: '', version: '', status: '' };
  const readCurrentOptions = () =>
    readOptions({ SITE_URL: address.href, ...env }, dayInLondon(new Date()));

  const rebuild = async () => {
    const options = readCurrentOptions();
    const { contentDir, version, ...deskStatus } = await desk.publish();
    const status = JSON.stringify(deskStatus);
    if (status !== last.status) {
      console.log(escapeLines(formatDeskStatus(deskStatus, deskAddress(desk, address))));
    }
    last.status = status;
    if (options.on === last.on && version !== undefined && version === last.version) return;
    // The day stays empty after a failed build, so that the next call builds again.
    last.on = '';
    const { contentPath } = desk;
    const deskSettings =
      contentPath === undefined ? undefined : localDesk(address.pathname, contentPath);
    const libraryOptions = { ...options, contentDir, desk: deskSettings };
    // A removal may arrive in the person's folder or on a branch while the library is built.
    const library = await publishLibrary(libraryOptions, undefined, desk.publish);
    Object.assign(last, { on: options.on, version });
    desk.libraryBuilt(await toHomeLibrary(library, options.on));
    const report = formatBuildReport(library, options);
    console.log(report + commandWords.start.address(address.href));
    if (library.recovery) console.error(escapeLines(formatRecovery(library.recovery)));
  };
  return {
    rebuild: () =>
      rebuild().catch((cause: unknown) =>
        console.error(escapeLines(cause instanceof Error ? cause.message : String(cause))),
      ),
    isOfToday: () => readCurrentOptions().on === last.on,
  };
}
