import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../runtime/paths.ts';
import { writeAtomically } from '../runtime/write-files.ts';
import { escapeHtml } from '../story/body/body-html.ts';
import { commandWords } from '../words/commands-en-gb.ts';

/** The program that opens a file in the person’s browser, by the name of the system. */
const openers: Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>> = {
  darwin: ['open'],
  linux: ['xdg-open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/**
 * Opens an address in the person’s browser, if a person at a screen started the command. Every user
 * of the machine can read all command lines. The command line of the browser therefore contains the
 * path of a file, and not the address. The file leads to the address, and only this person can read
 * the file.
 *
 * @returns a function that deletes the file
 */
export function openInBrowser(address: string): () => void {
  const [program, ...args] = openers[process.platform] ?? [];
  if (program === undefined || !isAtScreen()) return () => undefined;
  const file = join(privateFolder(), 'open-desk.html');
  writeAtomically(file, redirectPage(address), 0o600);
  const opener = spawn(program, [...args, pathToFileURL(file).href], {
    detached: true,
    stdio: 'ignore',
  });
  // If there is no browser, no message is needed, because the terminal shows the address too.
  opener.on('error', () => undefined);
  opener.unref();
  return () => rmSync(file, { force: true });
}

/** Whether a person uses the terminal, and the machine has a screen for a browser. */
function isAtScreen({ env, platform, stdout } = process): boolean {
  if (!stdout.isTTY || env['CI']) return false;
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/**
 * A folder whose files the browser can read. On Linux, some browsers cannot read the folder for
 * temporary files. On other systems, only the person can read that folder.
 */
function privateFolder(): string {
  return process.platform === 'linux' ? join(root, '.cache') : tmpdir();
}

function redirectPage(address: string): string {
  const link = escapeHtml(address);
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${link}">
<title>${escapeHtml(commandWords.start.opening)}</title>
<p><a href="${link}">${escapeHtml(commandWords.start.opening)}</a></p>
</html>
`;
}
