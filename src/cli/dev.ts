import { parseArgs } from 'node:util';
import { hasNewRemovals } from '../library/has-new-removals.ts';
import { readLibrary, type Library } from '../library/read-library.ts';
import { readOptions } from '../runtime/options.ts';
import { workFolders } from '../runtime/paths.ts';
import { newSecret } from '../runtime/secrets.ts';
import { writeBrandStyles } from '../site/brand-styles.ts';
import { collectHeldBack } from '../site/development/collect-held-back.ts';
import { beginDevSession } from '../site/development/dev-session.ts';
import {
  heldBackKeyVariable,
  writeHeldBackStories,
} from '../site/development/held-back-stories.ts';
import { writeHandoff } from '../site/handoff.ts';
import { readPort } from '../site/listen.ts';
import { runAstro } from '../site/run-astro.ts';
import { writeSearchIndex } from '../site/search/search-index.ts';
import { deleteUnusedPictures } from '../site/unused-pictures.ts';
import { watchContent } from '../site/watch-content.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { words } from '../words/index.ts';
import { runCommand } from './run-command.ts';

// npm run dev [-- --port 4321]: serves the site without the desk, and shows held-back stories and
// the reasons at /held-back/. Every path begins with a secret that is new at each start. The
// handoff is in a separate folder, which no build reads. Held-back stories are encrypted there.
await runCommand(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
  const port = String(readPort(values.port));
  const readToday = () => readOptions(process.env, dayInLondon(new Date()));
  const { siteUrl, ...others } = readToday();
  const options = { ...others, siteUrl: new URL(`/${newSecret()}${siteUrl.pathname}`, siteUrl) };
  const endSession = beginDevSession();
  // Astro stores its settings in a file, and the settings contain the secret address.
  process.umask(0o077);
  process.on('exit', endSession);
  const folders = workFolders('dev');
  const { handoff, pictures, search } = folders;
  const heldBackKey = newSecret();
  const updateHandoff = async () => {
    const today = { ...options, on: readToday().on };
    const reading = { ...today, pictureDir: pictures, drafts: true };
    let library: Library;
    do {
      library = await readLibrary(reading);
      deleteUnusedPictures(pictures, library);
      await writeSearchIndex(library.stories, search, words, library.context);
      // Someone may have said no meanwhile.
    } while (await hasNewRemovals(library, reading));
    writeHeldBackStories(handoff, await collectHeldBack(library), heldBackKey);
    writeHandoff(handoff, library, today);
    return library;
  };
  const library = await updateHandoff();
  watchContent(options.contentDir, async () => {
    await updateHandoff();
  });
  const brandStyles = writeBrandStyles(library.context, options.siteUrl);
  await runAstro(
    { siteUrl: options.siteUrl, audience: options.audience, brandStyles },
    {
      command: 'dev',
      handoff,
      cacheFolder: folders.astro,
      // This session holds a lock already, so Astro needs none.
      arguments: ['--port', port, '--ignore-lock'],
      // Without this setting, Node would store compiled pages, which contain the words of stories.
      env: { [heldBackKeyVariable]: heldBackKey, NODE_DISABLE_COMPILE_CACHE: '1' },
      end: endSession,
    },
  );
  return 0;
});
