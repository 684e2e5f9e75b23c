import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// Each test starts processes, which can be slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;

// Creates a project with a fake npm that only records its first argument.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
  mkdirSync(join(folder, 'src/cli'), { recursive: true });
  cpSync('src/cli/setup.mjs', join(folder, 'src/cli/setup.mjs'));
  write('package-lock.json', '{}');
  // With this file Node reads npm-cli.js as CommonJS, whatever package.json the folders above have.
  write('package.json', '{}');
  write('src/cli/echo.ts', 'console.log(process.argv.slice(2).join());process.exit(7)');
  write(
    'npm-cli.js',
    `const fs = require('node:fs');
     fs.appendFileSync('installs', process.argv[2] + '\\n');
     fs.mkdirSync('node_modules', { recursive: true });
     console.log('added 1 package');
     process.exit(Number(process.env.NPM_ENDS_WITH ?? 0));`,
  );
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

function setup(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['src/cli/setup.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(folder, 'npm-cli.js'), ...env },
  });
}

const installs = () => readFileSync(join(folder, 'installs'), 'utf8');

it('installs missing packages once, and leaves standard output to the command', () => {
  const first = setup(['echo.ts', 'a', '--b']);
  expect(first.stdout).toBe('a,--b\n');
  expect(first.stderr).toContain('Installing what the library needs.');
  expect(first.status).toBe(7);

  const second = setup(['echo.ts']);
  expect(second.stderr).toBe('');
  expect(installs()).toBe('ci\n');
});

it('installs again if the lock file has changed', () => {
  setup(['echo.ts']);
  write('package-lock.json', '{"lockfileVersion": 3}');
  setup(['echo.ts']);
  expect(installs()).toBe('ci\nci\n');
});

it('explains a failed installation and installs again the next time', () => {
  const failed = setup(['echo.ts'], { NPM_ENDS_WITH: '1' });
  expect(failed.status).toBe(1);
  expect(failed.stdout).toBe('');
  expect(failed.stderr).toContain('Installing did not work: npm ended with code 1');
  expect(failed.stderr).toContain('then run the same command again');
  expect(setup(['echo.ts']).status).toBe(7);
});

it('refuses a command that does not exist, before installing anything', () => {
  const refused = setup(['no-such.ts']);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('There is no command src/cli/no-such.ts.');
  expect(installs).toThrow();
});
