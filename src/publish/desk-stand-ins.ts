import { join } from 'node:path';
import type { Alias } from 'vite';
import { root } from '../runtime/paths.ts';

const standIn = (name: string) => join(root, 'admin', name);

/** Packages the desk cannot take as they are, and what it takes instead. */
export const deskStandIns: Alias[] = [
  // They write code as they run, which our policy forbids.
  {
    find: /^ajv(?:-errors|-keywords\/dist\/keywords)?$/,
    replacement: standIn('accepts-anything.ts'),
  },
  // Its form for browsers asks the page, which a worker has none of.
  {
    find: 'decode-named-character-reference',
    replacement: join(root, 'node_modules/decode-named-character-reference/index.js'),
  },
  // In Node it reads its two files, which a browser fetches.
  { find: 'dictionary-en-gb', replacement: standIn('english-dictionary.ts') },
  // In a bundle it neither exports itself nor finds a page to hang itself on.
  { find: /^pluralize$/, replacement: standIn('pluralize.ts') },
  // It writes its styles into the page, which our policy forbids; desk.css has them instead.
  { find: 'react-toastify/dist/inject-style', replacement: standIn('injects-nothing.ts') },
];
