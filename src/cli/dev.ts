import { hasNewRemovals } from '../library/has-new-removals.ts';
import { readLibrary, type Library } from '../library/read-library.ts';
import { readOptions } from '../runtime/options.ts';
import { workFolders } from '../runtime/paths.ts';
import { beginDevSession } from '../site/development/dev-session.ts';
import { heldBackStories, writeHandoff } from '../site/handoff.ts';
import { runAstro } from '../site/run-astro.ts';
import { writeSearchIndex } from '../site/search/search-index.ts';
import { watchContent } from '../site/watch-content.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { words } from '../words/index.ts';
import { runCommand } from './run-command.ts';

// npm run dev [-- --port 4321]: serves the site without the desk, with held-back stories and their
// reasons at /held-back/. Its handoff has a folder of its own, which no build reads.
await runCommand(async () => {
  const options = readOptions(process.env, dayInLondon(new Date()));
  const endSession = beginDevSession();
  process.on('exit', endSession);
  const folders = workFolders('dev');
  const { handoff, pictures, search } = folders;
  const updateHandoff = async () => {
    const { on } = readOptions(process.env, dayInLondon(new Date()));
    const today = { ...options, on };
    const reading = { ...today, pictureDir: pictures, drafts: true };
    let library: Library;
    do {
      library = await readLibrary(reading);
      await writeSearchIndex(library.stories, search, words);
      // Someone may have said no meanwhile.
    } while (await hasNewRemovals(library, reading));
    writeHandoff(handoff, library, today, heldBackStories(library));
  };
  await updateHandoff();
  watchContent(options.contentDir, updateHandoff);
  await runAstro('dev', options, options.outDir, folders, process.argv.slice(2));
  return 0;
});
