import { parseArgs } from 'node:util';
import { readAttachments } from '../library/read-attachments.ts';
import { readStory } from '../library/read-story.ts';
import { findStoryFolders } from '../library/story-folders.ts';
import { escapePath } from '../runtime/escape-path.ts';
import { readOptions } from '../runtime/options.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { runCommand } from './run-command.ts';

const words = commandWords.fingerprint;

// npm run fingerprint [-- --words] [<id>…]: prints `id fingerprint`, one line for each story that
// can be read. Drafts and invalid stories have fingerprints too, because copies for reading show the
// fingerprint. With --words it prints the fingerprint of everything else that readers see.
await runCommand(async () => {
  const { positionals: requestedIds, values } = parseArgs({
    allowPositionals: true,
    options: { words: { type: 'boolean', default: false } },
  });
  const { contentDir } = readOptions(process.env, dayInLondon(new Date()));
  const { folders } = await findStoryFolders(contentDir);
  const requested = folders.filter(
    ({ name }) => requestedIds.length === 0 || requestedIds.includes(name),
  );
  const unknownIds = requestedIds.filter((id) => !folders.some(({ name }) => name === id));
  for (const id of unknownIds) console.error(escapePath(words.unknown(id)));
  let unreadable = 0;
  for (const folder of requested) {
    const source = await readStory(folder);
    const { findings, ...codes } = await readAttachments(source);
    const fingerprint = values.words ? codes.wordsFingerprint : codes.fingerprint;
    if (fingerprint !== undefined) {
      console.log(`${escapePath(folder.name)} ${fingerprint}`);
      continue;
    }
    unreadable += 1;
    const error = [...source.findings, ...findings].find(({ severity }) => severity === 'error');
    const { message = '', hint = '' } = error ?? {};
    console.error(escapePath(words.unreadable(folder.name, folder.place, message, hint)));
  }
  return requestedIds.length > 0 && unknownIds.length + unreadable > 0 ? 1 : 0;
});
