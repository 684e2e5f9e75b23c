// Installs what is missing, then runs one of our commands with the project's own Node:
//
//     node src/cli/setup.mjs <script.ts> [args…]
//
// Plain JavaScript, because the Node that starts it may be too old to read TypeScript.

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

const wanted = stamp();
if (!isInstalled()) install();

// Whatever our commands start in turn finds the project's own Node and tools first.
process.env.PATH = [join(modules, '.bin'), process.env.PATH].join(delimiter);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
run(ownNode() ?? currentNode());

/** What an installation is made from: another lock file or another machine needs another one. */
function stamp() {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  hash.update(`\n${process.platform} ${process.arch}\n`);
  return hash.digest('hex');
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === wanted;
}

function install() {
  // Everything goes to standard error: standard output belongs to the command, and may be data.
  console.error('Installing what the library needs. This takes a minute or two, once.');
  rmSync(stampFile, { force: true });
  const [file, first] = npm();
  // `--include`, because NODE_ENV=production or a person's npm settings may leave these out.
  const include = ['--include=dev', '--include=optional'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(file, [...first, 'ci', ...include, ...quiet], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // On Windows npm is a batch file, which only a shell can start.
    shell: file === 'npm' && process.platform === 'win32',
  });
  if (done.error) {
    stop(
      `npm could not be started (${done.error.message}).`,
      'Install Node.js with npm from https://nodejs.org, then run the same command again.',
    );
  }
  if (done.status !== 0) {
    stop(
      `Installing did not work: npm ended with ${done.signal ?? `code ${done.status}`}; its reasons are above.`,
      'Check the internet connection and the free disk space (1 GB), then run the same command again.',
    );
  }
  writeFileSync(stampFile, `${wanted}\n`);
}

/** The npm that started us, so that no other version is met; another package manager is not npm. */
function npm() {
  const started = process.env.npm_execpath ?? '';
  if (basename(started) === 'npm-cli.js') return [process.execPath, [started]];
  return ['npm', []];
}

/** The Node that came with the installation, where there is one for this machine. */
function ownNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const file = join(modules, name, 'bin', windows ? 'node.exe' : 'node');
  return existsSync(file) ? file : undefined;
}

function currentNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  const recent = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  if (recent) return process.execPath;
  return stop(
    `The library needs Node.js ${oldestNode.join('.')} or newer, and this is ${process.version}.`,
    'Install a newer Node.js from https://nodejs.org, then run the same command again.',
  );
}

/** Runs the command as if it had been started directly: its input, output, signals and end are ours. */
function run(node) {
  const child = spawn(node, [scriptFile, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the child too, and a second one would mean "at once, untidied".
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

/** @returns {never} */
function stop(whatHappened, whatToDo) {
  console.error(`${whatHappened}\n${whatToDo}`);
  process.exit(1);
}
