import type { Block, Body, FigureBlock, Inline, ListBlock } from '../../story/body/body-tree.ts';
import { element } from '../ooxml/xml-elements.ts';
import { paragraphXml, type ParagraphLook, type RunLook } from './word-elements.ts';
import { limitListLevel } from './word-lists.ts';
import { linkXml, storyPicture, wordsRun, type WordContext } from './word-parts.ts';

/** The deepest level of headings that has a style. */
const deepestStyle = 3;

/** How the blocks inside another block stand. */
interface Place {
  style?: string;
  language?: string | undefined;
  /** The list whose entry the next paragraph begins. */
  list?: ParagraphLook['list'];
  /** The depth of the list around the blocks. Default: not in a list. */
  depth?: number;
}

/** Writes a story's body as paragraphs of a Word file. */
export function bodyXml(body: Body, context: WordContext, place: Place = {}): string[] {
  return body.flatMap((block) => blockXml(block, context, place));
}

function blockXml(block: Block, context: WordContext, place: Place): string[] {
  const { style, list, language } = place;
  switch (block.type) {
    case 'paragraph':
      return [
        paragraphXml(
          { style, list, language },
          ...inlinesXml(block.children, context, { language }),
        ),
      ];
    case 'heading': {
      const level = Math.min(context.findLevel(block.level), deepestStyle);
      const look = { style: `Heading${String(level)}`, language };
      return [paragraphXml(look, ...inlinesXml(block.children, context, { language }))];
    }
    case 'list':
      return listXml(block, context, place);
    case 'quotation':
    case 'Moment':
      return bodyXml(block.children, context, { ...place, style: 'Quote' });
    case 'Quote': {
      const quoted = { ...place, style: 'Quote' };
      const by = block.by === undefined ? [] : [wordsRun(block.by, { isItalic: true, language })];
      return [
        ...bodyXml(block.children, context, quoted),
        ...by.map((run) => paragraphXml({ style: 'Quote', language }, run)),
      ];
    }
    case 'Aside':
      return bodyXml(block.children, context, { ...place, style: 'Note' });
    case 'Helped':
      return [
        ...helpedHeading(block.children, context),
        ...bodyXml(block.children, context, place),
      ];
    case 'Passage':
      return bodyXml(block.children, context, { ...place, language: block.lang });
    case 'Figure':
      return figureXml(block, context, place);
  }
}

/** Each entry begins with a number or a bullet. Later paragraphs of an entry have neither. */
function listXml(
  { ordered, start, items }: ListBlock,
  context: WordContext,
  place: Place,
): string[] {
  const depth = (place.depth ?? -1) + 1;
  const list = { number: context.addList(ordered, start), level: limitListLevel(depth) };
  return items.flatMap(([first, ...rest]) => [
    ...(first ? blockXml(first, context, { ...place, depth, list }) : []),
    ...bodyXml(rest, context, { ...place, depth, list: undefined }),
  ]);
}

function helpedHeading(blocks: Body, context: WordContext): string[] {
  if (blocks[0]?.type !== 'list') return [];
  const style = `Heading${String(context.findLevel(2))}`;
  return [paragraphXml({ style }, wordsRun(context.helpedHeading))];
}

function figureXml(
  { src, alt, children }: FigureBlock,
  context: WordContext,
  place: Place,
): string[] {
  const picture = storyPicture(context, src, alt);
  if (picture === undefined) return [];
  return [paragraphXml({}, picture), ...bodyXml(children, context, place)];
}

function inlinesXml(inlines: readonly Inline[], context: WordContext, look: RunLook): string[] {
  return inlines.flatMap((inline) => {
    switch (inline.type) {
      case 'text':
        return [wordsRun(inline.value, look)];
      case 'emphasis':
        return inlinesXml(inline.children, context, { ...look, isItalic: true });
      case 'strong':
        return inlinesXml(inline.children, context, { ...look, isBold: true });
      case 'link': {
        const runs = inlinesXml(inline.children, context, { ...look, style: 'Hyperlink' });
        return [linkXml(context, inline.href, ...runs)];
      }
      case 'break':
        return [element('w:r', {}, element('w:br'))];
    }
  });
}
