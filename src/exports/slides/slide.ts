import type { Layout, Placeholder, Role } from './layout.ts';
import { readingOrder } from './master.ts';
import { ph, shapeTree } from './placeholders.ts';
import { sizeOfAll, textBody, type Paragraph } from './text.ts';
import { transform } from './geometry.ts';
import { el, namespaces, part } from './xml.ts';

/** What a slide shows: words for each placeholder of its layout, and pictures. */
export interface Slide {
  layout: Layout;
  words: Partial<Record<Role, Paragraph[]>>;
  pictures: Partial<Record<Role, Picture>>;
  /** Texts of other slides that are set in the same size as its own. */
  together: Paragraph[][];
}

/** A picture on a slide. */
export interface Picture {
  /** What it shows, for someone who cannot see it. */
  alt: string;
  /** The relationship that says which file it is. */
  embed: string;
  /** The relationship that says where it leads to, if anywhere. */
  link?: string;
}

/**
 * One slide. Its shapes are in the order in which they are read.
 *
 * @param tags the relationship to the terms as data
 */
export function slidePart(
  { layout, words, pictures, together }: Slide,
  lang: string,
  tags: string,
): string {
  const filled = readingOrder.flatMap((role) => {
    const placeholder = layout.placeholders[role];
    return placeholder === undefined ? [] : [{ role, placeholder }];
  });
  const shapes = filled.map(({ role, placeholder }, place) => {
    const picture = pictures[role];
    if (picture) return pictureShape(placeholder, picture, place + 2);
    const own = words[role] ?? [];
    const size = sizeOfAll(role === 'text' ? [own, ...together] : [own], placeholder);
    return textShape(placeholder, own, size, place + 2, lang, role === 'terms');
  });
  return part(
    el(
      'p:sld',
      namespaces,
      el(
        'p:cSld',
        {},
        shapeTree(...shapes),
        el('p:custDataLst', {}, el('p:tags', { 'r:id': tags })),
      ),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  );
}

/** @param isLasting whether its place and size go along to a template that has none for it */
function textShape(
  placeholder: Placeholder,
  paragraphs: readonly Paragraph[],
  size: number,
  id: number,
  lang: string,
  isLasting: boolean,
): string {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: placeholder.name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, ph(placeholder)),
    ),
    el('p:spPr', {}, ...(isLasting ? [transform(placeholder.box)] : [])),
    textBody(paragraphs, size, placeholder, lang, isLasting),
  );
}

function pictureShape(placeholder: Placeholder, { alt, embed, link }: Picture, id: number): string {
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      el(
        'p:cNvPr',
        { id, name: placeholder.name, descr: alt },
        ...(link === undefined ? [] : [el('a:hlinkClick', { 'r:id': link })]),
      ),
      el('p:cNvPicPr', {}, el('a:picLocks', { noGrp: 1, noChangeAspect: 1 })),
      el('p:nvPr', {}, ph(placeholder)),
    ),
    el('p:blipFill', {}, el('a:blip', { 'r:embed': embed }), el('a:stretch', {}, el('a:fillRect'))),
    el('p:spPr', {}, transform(placeholder.box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
  );
}
