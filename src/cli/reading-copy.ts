import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { nameReadingCopy } from '../checks/reading-copy-file.ts';
import { encryptPage } from '../exports/reading-copy/encrypted-page.ts';
import { lockedCopyPage } from '../exports/reading-copy/locked-copy.ts';
import { makePassphrase } from '../runtime/passphrase.ts';
import { readOptions, type Options } from '../runtime/options.ts';
import { resolvePrivateFile } from '../runtime/private-file.ts';
import { writeAtomically } from '../runtime/write-files.ts';
import { bundleCopyParts } from '../site/reading-copy/bundle-copy-parts.ts';
import { makeReadingCopy } from '../site/reading-copy/make-reading-copy.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { isStoryId } from '../story/story-id.ts';
import { readingCopyCommandWords as words } from '../words/reading-copy-command-en-gb.ts';
import { runCommand } from './run-command.ts';

// npm run reading-copy -- <id> [--easy-read] [--out folder] [--encrypt [--safe-way-agreed]]
// [--after-a-no]: writes what a person reads before they approve a version.
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'easy-read': { type: 'boolean', default: false },
      out: { type: 'string' },
      encrypt: { type: 'boolean', default: false },
      'safe-way-agreed': { type: 'boolean', default: false },
      'after-a-no': { type: 'boolean', default: false },
    },
  });
  const [id = '', ...more] = positionals;
  if (!isStoryId(id) || more.length > 0) throw new Error(words.needsId);
  // A mistake in the variables of the desk must not stop this command.
  const { AS_OF, CONTENT_DIR, OUT_DIR } = process.env;
  const options = readOptions({ AS_OF, CONTENT_DIR, OUT_DIR }, dayInLondon(new Date()));
  if (values.encrypt && !values['safe-way-agreed']) await askForSafeWay();
  const parts = await bundleCopyParts('reading-copy');
  const isEasyRead = values['easy-read'];
  const { html, fingerprint } = await makeReadingCopy(
    { ...options, id, isEasyRead, isAfterNo: values['after-a-no'] },
    parts,
  );
  const name = nameReadingCopy(id, fingerprint, isEasyRead);
  const file = resolveCopyFile(values.out, name, options);
  if (!values.encrypt) {
    writeAtomically(file, html, 0o600);
    console.log(`${words.written(file, fingerprint)}\n${words.keepPrivate}`);
    return;
  }
  const passphrase = makePassphrase((limit) => randomInt(limit));
  const locked = await encryptPage(html, passphrase, (bytes) => crypto.getRandomValues(bytes));
  const page = await lockedCopyPage(locked, await bundleCopyParts('open-locked-copy'), parts);
  writeAtomically(file, page, 0o600);
  console.log(`${words.written(file, fingerprint)}\n\n${words.passphrase(passphrase)}`);
});

/** @throws Error unless a person at the terminal confirms that a safe way is agreed */
async function askForSafeWay(): Promise<void> {
  if (!process.stdin.isTTY) throw new Error(words.safeWay.needsFlag);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(words.safeWay.question);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new Error(words.safeWay.notAgreed);
}

/**
 * Returns the file of a copy: in a folder of the person's choice, or in a folder of their own that no
 * build publishes and that is in no repository.
 */
function resolveCopyFile(folder: string | undefined, name: string, options: Options): string {
  const chosen = folder ?? join(homedir(), 'Reading copies');
  if (folder === undefined) mkdirSync(chosen, { recursive: true, mode: 0o700 });
  const file = resolvePrivateFile(join(chosen, name), '.html', options);
  if (file === undefined) throw new Error(words.notAFolder);
  return file;
}
