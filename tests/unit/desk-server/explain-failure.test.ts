import { expect, test } from 'vitest';
import { explainFailure } from '../../../src/desk-server/explain-failure.ts';

test.each([
  [
    'error: file write error: No space left on device',
    'The disk of this computer is full. Make room on it, then try again.',
  ],
  [
    "ENOSPC: no space left on device, open '/stories/index.mdx'",
    'The disk of this computer is full. Make room on it, then try again.',
  ],
  [
    'error: insufficient permission for adding an object to repository database .git/objects',
    'This computer does not let the desk write into the library’s folder. Ask your library’s administrator to allow it, then try again.',
  ],
  [
    "fatal: Unable to create '/library/.git/index.lock': Read-only file system",
    'This computer does not let the desk write into the library’s folder. Ask your library’s administrator to allow it, then try again.',
  ],
  [
    "fatal: Unable to create '/library/.git/index.lock': File exists.\n\nAnother git process seems to be running",
    'git is at work in the library’s folder, or a git that was stopped has left a lock there. Try again in a minute. If it fails again and no git is running, delete the file /library/.git/index.lock',
  ],
  [
    'error: could not lock config file /library/.git/config: File exists',
    'git is at work in the library’s folder, or a git that was stopped has left a lock there. Try again in a minute. If it fails again and no git is running, delete the file /library/.git/config.lock',
  ],
  [
    "fatal: detected dubious ownership in repository at '/library'\nTo add an exception",
    "The library’s folder belongs to another user of this computer, so git does not work in it. Ask your library’s administrator to run: git config --global --add safe.directory '/library'",
  ],
  [
    "error: external filter 'git-lfs clean' failed 127\nfatal: a.mdx: clean filter 'lfs' failed",
    'git in the library’s folder needs the filter git-lfs clean, and the filter does not work. Ask your library’s administrator to install it, then try again.',
  ],
  [
    'hint: Advice\nfatal: Something new\nmore',
    'git says: fatal: Something new Ask your library’s administrator, and show them this notice.',
  ],
  [undefined, 'Try again. If it fails again, stop the library and start it again.'],
])('the error message %s is explained, with what to do', (reason, explained) => {
  expect(explainFailure(reason)).toBe(explained);
});
