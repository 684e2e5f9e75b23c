import type { Image } from 'mdast';
import { fileBeside, hiddenSigns } from '../schema/fields.ts';
import { hiddenSign } from './inlines.ts';
import { report, type Reading } from './reading.ts';
import type { Block } from './tree.ts';

/** Reads `![alt](./file.jpg)`: a picture that cannot say what it shows, and is warned about. */
export function readMarkdownPicture(node: Image, reading: Reading): Block[] {
  report(node, reading, {
    rule: 'picture-shows',
    severity: 'warning',
    message: 'This picture does not say what it shows of people.',
    hint: 'Write it as <Figure src="./name.jpg" alt="…" shows="place">, with what it shows.',
  });
  const alt = (node.alt ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  if (hiddenSigns.test(alt)) report(node, reading, hiddenSign);
  if (alt === '') {
    report(node, reading, {
      rule: 'picture-alt',
      message: 'This picture has no words for someone who cannot see it.',
      hint: 'Say what it shows: ![A bench by a river](./bench.jpg).',
    });
  }
  const src = readFile(node.url);
  if (src === undefined) report(node, reading, badFile);
  return src === undefined ? [] : [{ type: 'Figure', src, alt, children: [] }];
}

/** The finding for a picture that is not a file beside the story. */
export const badFile = {
  rule: 'picture-file',
  message: 'A picture is a file beside the story.',
  hint: 'Put the file into the story’s folder and name it as ./name.jpg.',
};

/** The file a picture names, `./` put before it where it was left out. */
export function readFile(src: string): string | undefined {
  let name = src;
  try {
    name = decodeURIComponent(src);
  } catch {
    return undefined;
  }
  const file = fileBeside.safeParse(name.startsWith('./') ? name : `./${name}`);
  return file.success ? file.data : undefined;
}
