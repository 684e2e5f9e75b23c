import type { Image } from 'mdast';
import { fileBeside, hiddenCharacters } from '../schema/fields.ts';
import { hiddenCharacterFound } from './read-inlines.ts';
import { reportNode, type ReadContext } from './read-context.ts';
import type { Block } from './body-tree.ts';

/**
 * Reads `![alt](./file.jpg)`. This notation cannot say whether the picture shows people, so the
 * picture gets a warning.
 */
export function readMarkdownPicture(node: Image, context: ReadContext): Block[] {
  reportNode(node, context, {
    rule: 'picture-shows',
    severity: 'warning',
    message: 'This picture does not say what it shows of people.',
    hint: 'Write it as <Figure src="./name.jpg" alt="…" shows="place">, with what it shows.',
  });
  const alt = (node.alt ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  if (hiddenCharacters.test(alt)) reportNode(node, context, hiddenCharacterFound);
  if (alt === '') {
    reportNode(node, context, {
      rule: 'picture-alt',
      message: 'This picture has no words for someone who cannot see it.',
      hint: 'Say what it shows: ![A bench by a river](./bench.jpg).',
    });
  }
  const src = readPictureName(node.url);
  if (src === undefined) reportNode(node, context, pictureFileInvalid);
  return src === undefined ? [] : [{ type: 'Figure', src, alt, children: [] }];
}

/** The finding for a picture whose file is not beside the story. */
export const pictureFileInvalid = {
  rule: 'picture-file',
  message: 'A picture is a file beside the story.',
  hint: 'Put the file into the story’s folder and name it as ./name.jpg.',
};

/**
 * The name of a picture's file, with `./` in front.
 *
 * @param src the name as the story writes it, with or without `./`
 * @returns undefined if the name cannot be that of a file beside the story
 */
export function readPictureName(src: string): string | undefined {
  let name = src;
  try {
    name = decodeURIComponent(src);
  } catch {
    return undefined;
  }
  const file = fileBeside.safeParse(name.startsWith('./') ? name : `./${name}`);
  return file.success ? file.data : undefined;
}
