import { localDesk } from '../desk-settings/desk-backend.ts';
import { build } from '../publish/publish.ts';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { writeReport } from '../publish/build-report.ts';
import type { LocalDesk } from '../desk-server/desk.ts';
import { deskWords } from '../desk-server/words.ts';

/** The library as it was last built. */
export interface Rebuilding {
  /** Builds it anew where anything has changed, and says what it did. What goes wrong is said too. */
  rebuild: () => Promise<void>;
  /** Whether it is of today; not where the last attempt failed. */
  isOfToday: () => boolean;
}

/**
 * Prepares to build the library again and again, from what the desk has published.
 *
 * @param env what is read anew each time, the day among it
 * @param address where the library is served
 */
export function rebuilding(desk: LocalDesk, env: NodeJS.ProcessEnv, address: URL): Rebuilding {
  const last = { on: '', version: '', words: '' };
  const optionsNow = () => readOptions({ SITE_URL: address.href, ...env }, dayInLondon(new Date()));

  const rebuild = async () => {
    const options = optionsNow();
    const { contentDir, version, ...standing } = await desk.publish();
    const words = deskWords(standing, `${address.href}admin/`);
    if (words !== last.words) console.log(words);
    last.words = words;
    if (options.on === last.on && version !== undefined && version === last.version) return;
    last.on = '';
    const { contentPath } = desk;
    const local = contentPath === undefined ? undefined : localDesk(address.pathname, contentPath);
    const library = await build({ ...options, contentDir, desk: local });
    Object.assign(last, { on: options.on, version });
    console.log(`${writeReport(library, options)}\n\nThe library is at ${address.href}`);
  };
  return {
    rebuild: () =>
      rebuild().catch((cause: unknown) =>
        console.error(cause instanceof Error ? cause.message : cause),
      ),
    isOfToday: () => optionsNow().on === last.on,
  };
}
