import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { put } from '../content-folder.ts';
import type { HeldBackCase } from '../held-back-cases.ts';
import { hostile, story, withPicture, thenChange } from './hostile-story.ts';

/** Stories with a link, a folder or a pipe in place of a file. */
export const linkedFiles: readonly HeldBackCase[] = [
  hostile(
    'a link in place of the story’s file',
    'symbolic-link',
    thenChange(
      story(() => ({})),
      (folder) => {
        rmSync(join(folder, 'index.mdx'));
        symlinkSync('/etc/passwd', join(folder, 'index.mdx'));
      },
    ),
  ),
  hostile(
    'a link to a file of another story',
    'symbolic-link',
    thenChange(
      story(() => ({})),
      (folder) => {
        symlinkSync('../k7m2qx/index.mdx', join(folder, 'other.mdx'));
      },
    ),
  ),
  hostile(
    'a link to the root of the file system',
    'symbolic-link',
    thenChange(
      story(() => ({})),
      (folder) => {
        symlinkSync('/', join(folder, 'all'));
      },
    ),
  ),
  hostile(
    'a link to itself',
    'symbolic-link',
    thenChange(
      story(() => ({})),
      (folder) => {
        symlinkSync('self', join(folder, 'self'));
      },
    ),
  ),
  hostile(
    'a link whose target does not exist',
    'symbolic-link',
    thenChange(
      story(() => ({})),
      (folder) => {
        symlinkSync('nowhere', join(folder, 'gone.jpg'));
      },
    ),
  ),
  hostile('a folder in place of the story’s file', 'file-missing', (dir, { id }) =>
    Promise.resolve(
      mkdirSync(join(dir, 'stories/young-person', id, 'index.mdx'), { recursive: true }),
    ),
  ),
  hostile('a pipe in place of the story’s file', 'file-missing', (dir, { id, canary }) => {
    put(dir, `stories/young-person/${id}/${canary}.txt`, canary);
    return Promise.resolve(
      execFileSync('mkfifo', [join(dir, 'stories/young-person', id, 'index.mdx')]),
    );
  }),
  hostile(
    'a folder in place of the picture',
    'file-missing',
    thenChange(
      withPicture(() => Buffer.from('x')),
      (folder, { canary }) => {
        rmSync(join(folder, `${canary}.jpg`));
        mkdirSync(join(folder, `${canary}.jpg`));
      },
    ),
  ),
];
