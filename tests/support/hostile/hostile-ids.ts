import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { HeldBackCase } from '../held-back-cases.ts';
import { hostile, story, thenChange, inFolder } from './hostile-story.ts';

/** Stories whose id or kind is strange, or belongs to another story. */
export const hostileIds: readonly HeldBackCase[] = [
  ...[
    'CHECK',
    'check',
    'index',
    'con',
    'aux.2',
    '404',
    '%2e%2e',
    '-rf22x',
    '$(id)2x',
    '__proto__',
    'constructor',
    'k7m2qx ',
    'k7m2qx.',
    'k7m2q\u0445',
    '\uFF4B7m2qx',
    'k7m2q\u202Ex',
    'k7m2qx\n',
    "';--2x",
    `k2${'x'.repeat(200)}`,
  ].map((name) =>
    hostile(`the name ${JSON.stringify(name)}`, 'id-invalid', inFolder(name, 'family')),
  ),
  hostile('the id of the valid story in capitals', 'id-invalid', inFolder('K7M2QX')),
  hostile(
    'the same id in the folder of another kind',
    'id-twice',
    thenChange(
      story(() => ({})),
      (folder, { id }) => {
        cpSync(folder, join(folder, '../../family', id), { recursive: true });
      },
    ),
  ),
  hostile('an unknown kind', 'unknown-kind', inFolder('kind22', '__proto__')),
  hostile('a kind in capitals', 'unknown-kind', inFolder('kind33', 'Family')),
  hostile(
    'an id that is a path to another folder',
    'invalid-field',
    story(() => ({ change: (data) => (data['id'] = '../../check/k7m2qx') })),
  ),
];
