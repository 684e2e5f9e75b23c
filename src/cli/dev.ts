import { runAstro } from '../site/astro.ts';
import { beginDevelopment } from '../site/development/development.ts';
import { heldBackOf, writeHandoff } from '../site/handoff.ts';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { workFolder } from '../runtime/paths.ts';
import { writeSearchIndex } from '../site/search/search-index.ts';
import { onContentChange } from '../site/development/watch.ts';
import { readLibrary } from '../library/library.ts';
import { words } from '../words/index.ts';
import { run } from './run.ts';

// npm run dev [-- --port 4321]: the site alone, on the working tree, with held-back stories and
// their reasons at /held-back/. What Astro sees here never reaches a build.
await run(async () => {
  const options = readOptions(process.env, dayInLondon(new Date()));
  const end = beginDevelopment();
  process.on('exit', end);
  const work = workFolder('dev');
  const { handoff, pictures, search } = work;
  const hand = async () => {
    const { on } = readOptions(process.env, dayInLondon(new Date()));
    const now = { ...options, on };
    const library = await readLibrary({ ...now, pictureDir: pictures, drafts: true });
    await writeSearchIndex(library.stories, search, words);
    writeHandoff(handoff, library, now, heldBackOf(library));
  };
  await hand();
  onContentChange(options.contentDir, hand);
  await runAstro('dev', options, options.outDir, work, process.argv.slice(2));
  return 0;
});
