// Installs missing packages, then runs a command with the project’s own Node:
//
//     node src/cli/setup.mjs <script.ts> [args…]
//
// This is JavaScript, because the Node that starts it may be too old for TypeScript.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.installed');
const oldestNode = [22, 19];

const [script, ...args] = process.argv.slice(2);
const scriptFile = join(root, 'src', 'cli', script ?? '');
if (!script || !existsSync(scriptFile)) {
  stop(
    `There is no command ${script ? `src/cli/${script}` : 'to run'}.`,
    'Use one of the scripts in package.json: `npm run` lists them.',
  );
}

const currentStamp = computeStamp();
if (!isInstalled()) install();

// Programs that the command starts find the project’s own Node and tools first.
process.env.PATH = [join(modules, '.bin'), process.env.PATH].join(delimiter);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Node keeps the compiled code of the commands, which then start half a second earlier.
process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'node');
runCommandWith(findOwnNode() ?? checkCurrentNode());

/** Computes a hash of what an installation depends on: the lock file and the platform. */
function computeStamp() {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  hash.update(`\n${process.platform} ${process.arch}\n`);
  return hash.digest('hex');
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === currentStamp;
}

function install() {
  // npm prints to standard error, since the command’s standard output may be data.
  console.error('Installing what the library needs. This takes a minute or two, once.');
  rmSync(stampFile, { force: true });
  const [file, firstArgs] = findNpm();
  // NODE_ENV=production or a person’s npm settings could leave these packages out.
  const include = ['--include=dev', '--include=optional'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(file, [...firstArgs, 'ci', ...include, ...quiet], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // On Windows npm is a batch file, which only a shell can start.
    shell: file === 'npm' && process.platform === 'win32',
  });
  if (result.error) {
    stop(
      `npm could not be started (${result.error.message}).`,
      'Install Node.js with npm from https://nodejs.org, then run the same command again.',
    );
  }
  if (result.status !== 0) {
    stop(
      `Installing did not work: npm ended with ${result.signal ?? `code ${result.status}`}; its reasons are above.`,
      'Check the internet connection and the free disk space (1 GB), then run the same command again.',
    );
  }
  writeFileSync(stampFile, `${currentStamp}\n`);
}

/**
 * Finds the npm that started this script, so that the same version installs. Returns any `npm`
 * where another package manager started this script.
 */
function findNpm() {
  const npmPath = process.env.npm_execpath ?? '';
  if (basename(npmPath) === 'npm-cli.js') return [process.execPath, [npmPath]];
  return ['npm', []];
}

/** Finds the Node that npm installed; undefined if there is none for this platform. */
function findOwnNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const file = join(modules, name, 'bin', windows ? 'node.exe' : 'node');
  return existsSync(file) ? file : undefined;
}

/** Returns the Node that runs this script. Stops if it is too old. */
function checkCurrentNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  const isRecent = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  if (isRecent) return process.execPath;
  return stop(
    `The library needs Node.js ${oldestNode.join('.')} or newer, and this is ${process.version}.`,
    'Install a newer Node.js from https://nodejs.org, then run the same command again.',
  );
}

/** Runs the command with the input, output, signals and exit code of this process. */
function runCommandWith(node) {
  const child = spawn(node, [scriptFile, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the child too. A second signal would stop the child before it
      // has tidied up.
      if (signal === 'SIGINT' && isatty(0)) return;
      child.kill(signal);
    });
  }
  child.on('error', (error) => {
    stop(
      `Node.js could not be started (${error.message}).`,
      'Delete the folder node_modules, then run the same command again.',
    );
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/**
 * Prints an error and what to do about it, and exits.
 *
 * @returns {never}
 */
function stop(whatHappened, whatToDo) {
  console.error(`${whatHappened}\n${whatToDo}`);
  process.exit(1);
}
