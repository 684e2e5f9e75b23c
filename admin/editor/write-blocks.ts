import { components, isComponent } from '../../src/story/body/components.ts';
import type { Block, Body, Picture } from '../../src/story/body/tree.ts';
import { attributeValue } from './escape.ts';
import { writeHeading, writeParagraph } from './write-inlines.ts';

type List = Extract<Block, { type: 'list' }>;
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
 * @param neighbours what stands before and after it: lists side by side begin with different signs,
 *   or they would be one list
 */
export function writeBlock(block: Block, neighbours: readonly string[] = []): string {
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block.children);
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeHeading(block.children)}`;
    case 'list':
      return writeList(block, neighbours.map(listSign));
    case 'quotation':
      return writeBlocks(block.children).replaceAll(/^./gm, '> $&').replaceAll(/^$/gm, '>');
    default:
      return writeComponent(block);
  }
}

/** The sign a list begins with: `-`, or the `.` of `1.`; undefined where something else begins. */
export function listSign(source: string): string | undefined {
  const [, bullet, point] = /^\s*(?:([-*+])|\d{1,9}([.)]))\s/.exec(source) ?? [];
  return bullet ?? point;
}

function writeList({ ordered, items }: List, taken: readonly (string | undefined)[]): string {
  const signs = ordered ? ['.', ')'] : ['-', '*', '+'];
  const sign = signs.find((each) => !taken.includes(each)) ?? '';
  const isTight = items.every(([, ...rest]) => rest.every(({ type }) => type === 'list'));
  return items
    .map((item, at) => {
      const mark = `${ordered ? String(at + 1) : ''}${sign} `;
      const lines = writeBlocks(item, isTight ? '\n' : '\n\n');
      return mark + lines.replaceAll(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    })
    .join(isTight ? '\n' : '\n\n');
}

function writeComponent(block: Component): string {
  const { type, children } = block;
  if (type === 'Figure' && block.shows === undefined) return writePicture(block);
  const tag = openingTag(block);
  if (children.length > 0) return `${tag}\n\n${writeBlocks(children)}\n\n</${type}>`;
  return components[type].children ? `${tag}\n\n</${type}>` : tag.replace(/>$/, ' />');
}

/** The tag a component begins with: `<Quote by="his mum">`. */
export function openingTag(block: Block): string {
  if (!isComponent(block.type)) return '';
  const { required, optional } = components[block.type];
  const values = new Map<string, unknown>(Object.entries(block));
  const attributes = [...required, ...optional].flatMap((name) => {
    const value = values.get(name);
    return typeof value === 'string' ? ` ${name}=${attributeValue(value)}` : [];
  });
  return `<${block.type}${attributes.join('')}>`;
}

/** A picture that does not say what it shows of people, as Markdown has it. */
function writePicture({ alt, src }: Picture): string {
  const words = writeParagraph([{ type: 'text', value: alt }]);
  return `![${words}](${src.replaceAll(' ', '%20')})`;
}
