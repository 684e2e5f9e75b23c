import { storyComponents, isStoryComponent } from '../../src/story/body/components.ts';
import type { Block, Body, FigureBlock, ListBlock } from '../../src/story/body/body-tree.ts';
import { quoteAttribute } from './escape-mdx.ts';
import { writeHeading, writeParagraph } from './write-inlines.ts';

type Component = Exclude<Block, { type: 'paragraph' | 'heading' | 'list' | 'quotation' }>;

/** Writes blocks as MDX that the parser reads as the same blocks. */
export function writeBlocks(blocks: Body, between = '\n\n'): string {
  const written: string[] = [];
  for (const block of blocks) written.push(writeBlock(block, written.slice(-1)));
  return written.join(between);
}

/**
 * Writes one block.
 *
 * @param neighbours the source before and after the block. Neighbouring lists get different
 *   markers, because lists with the same marker would be read as one list
 */
export function writeBlock(block: Block, neighbours: readonly string[] = []): string {
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block.children);
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeHeading(block.children)}`;
    case 'list':
      return writeList(block, neighbours.map(listMarker));
    case 'quotation':
      return writeBlocks(block.children).replaceAll(/^./gm, '> $&').replaceAll(/^$/gm, '>');
    default:
      return writeComponent(block);
  }
}

/**
 * Returns the marker of a list, such as `-` or the `.` of `1.`; undefined if the source is no list.
 */
export function listMarker(source: string): string | undefined {
  const [, bullet, point] = /^\s*(?:([-*+])|\d{1,9}([.)]))\s/.exec(source) ?? [];
  return bullet ?? point;
}

function writeList(
  { ordered, start = 1, items }: ListBlock,
  usedMarkers: readonly (string | undefined)[],
): string {
  const markers = ordered ? ['.', ')'] : ['-', '*', '+'];
  const marker = markers.find((each) => !usedMarkers.includes(each)) ?? '';
  const isTight = items.every(([, ...rest]) => rest.every(followsAtOnce));
  return items
    .map((item, at) => {
      const prefix = `${ordered ? String(start + at) : ''}${marker} `;
      const lines = writeBlocks(item, isTight ? '\n' : '\n\n');
      return prefix + lines.replaceAll(/\n(?=.)/g, `\n${' '.repeat(prefix.length)}`);
    })
    .join(isTight ? '\n' : '\n\n');
}

/**
 * Whether a block is read as a list if it follows a paragraph without a blank line. A list that does
 * not begin with 1, or whose first entry is empty, would be read as more words of the paragraph.
 */
function followsAtOnce(block: Block): boolean {
  if (block.type !== 'list' || (block.start ?? 1) !== 1) return false;
  return writeBlocks(block.items[0] ?? []) !== '';
}

function writeComponent(block: Component): string {
  const { type, children } = block;
  if (type === 'Figure' && block.shows === undefined) return writePicture(block);
  const tag = openingTag(block);
  if (children.length > 0) return `${tag}\n\n${writeBlocks(children)}\n\n</${type}>`;
  return storyComponents[type].children ? `${tag}\n\n</${type}>` : tag.replace(/>$/, ' />');
}

/** Writes the opening tag of a component: `<Quote by="his mum">`; blank for any other block. */
export function openingTag(block: Block): string {
  if (!isStoryComponent(block.type)) return '';
  const { required, optional } = storyComponents[block.type];
  const values = new Map<string, unknown>(Object.entries(block));
  const attributes = [...required, ...optional].flatMap((name) => {
    const value = values.get(name);
    return typeof value === 'string' ? ` ${name}=${quoteAttribute(value)}` : [];
  });
  return `<${block.type}${attributes.join('')}>`;
}

/** Writes a picture that does not say whom it shows as a Markdown image. */
function writePicture({ alt, src }: FigureBlock): string {
  const words = writeParagraph([{ type: 'text', value: alt }]);
  return `![${words}](${src.replaceAll(' ', '%20')})`;
}
