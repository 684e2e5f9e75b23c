import { languageAttributes } from '../languages.ts';
import type { Block, Body, Inline, FigureBlock } from './body-tree.ts';

/** A picture as a page shows it: a file made by the library, never the author's file. */
export interface PagePicture {
  src: string;
  srcset?: string;
  sizes?: string;
  width: number;
  height: number;
}

/** Finds the page's picture for an author's file; undefined if there is none. */
export type FindPicture = (src: string) => PagePicture | undefined;

/**
 * Renders a body as HTML. All text from the author is escaped.
 *
 * @param helpedHeading the heading, as HTML, of a list of what helped that has no words of its own
 * before it. Default: none
 */
export function bodyHtml(body: Body, findPicture: FindPicture, helpedHeading = ''): string {
  return body.map((block) => blockHtml(block, findPicture, helpedHeading)).join('\n');
}

/** Escapes text for use in an HTML element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Writes the attributes of an element whose words are in a language, with a space before each. */
export function languageHtml(tag: string | undefined): string {
  return Object.entries(languageAttributes(tag))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

/** Renders a picture with its size, so that the page does not move when the picture loads. */
export function pictureHtml(
  picture: PagePicture,
  alt: string,
  loading: 'lazy' | 'eager' = 'lazy',
): string {
  const { src, srcset, sizes, width, height } = picture;
  const responsive = [
    ...(srcset ? [`srcset="${escapeHtml(srcset)}"`] : []),
    ...(sizes ? [`sizes="${escapeHtml(sizes)}"`] : []),
  ];
  return `<img ${[
    `src="${escapeHtml(src)}"`,
    ...responsive,
    `width="${String(width)}" height="${String(height)}" alt="${escapeHtml(alt)}" loading="${loading}" decoding="async"`,
  ].join(' ')}>`;
}

function blockHtml(block: Block, findPicture: FindPicture, helpedHeading: string): string {
  const inside = (blocks: Body) => bodyHtml(blocks, findPicture, helpedHeading);
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.children)}</p>`;
    case 'heading':
      return `<h${String(block.level)}>${inlineHtml(block.children)}</h${String(block.level)}>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.start === undefined ? '' : ` start="${String(block.start)}"`;
      return `<${tag}${start}>${block.items.map((item) => `<li>${itemHtml(item, inside)}</li>`).join('')}</${tag}>`;
    }
    case 'quotation':
      return `<blockquote>${inside(block.children)}</blockquote>`;
    case 'Quote':
      return `<figure class="quote"><blockquote>${inside(block.children)}</blockquote>${
        block.by === undefined ? '' : `<figcaption>${escapeHtml(block.by)}</figcaption>`
      }</figure>`;
    case 'Moment':
      return `<div class="moment">${inside(block.children)}</div>`;
    case 'Aside':
      return `<div class="aside" role="note">${inside(block.children)}</div>`;
    case 'Helped':
      return `<div class="helped">${block.children[0]?.type === 'list' ? helpedHeading : ''}${inside(block.children)}</div>`;
    case 'Passage':
      return `<div class="passage"${languageHtml(block.lang)}>${inside(block.children)}</div>`;
    case 'Figure':
      return figureHtml(block, findPicture);
  }
}

/** Renders a list item. An item of one paragraph is a line of text without `<p>`. */
function itemHtml(item: Body, inside: (blocks: Body) => string): string {
  const [only] = item;
  return item.length === 1 && only?.type === 'paragraph' ? inlineHtml(only.children) : inside(item);
}

function figureHtml({ src, alt, children }: FigureBlock, findPicture: FindPicture): string {
  const picture = findPicture(src);
  if (!picture) return '';
  const caption =
    children.length > 0 ? `<figcaption>${bodyHtml(children, findPicture)}</figcaption>` : '';
  return `<figure>${pictureHtml(picture, alt)}${caption}</figure>`;
}

function inlineHtml(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return escapeHtml(inline.value);
        case 'emphasis':
          return `<em>${inlineHtml(inline.children)}</em>`;
        case 'strong':
          return `<strong>${inlineHtml(inline.children)}</strong>`;
        case 'link':
          return `<a href="${escapeHtml(inline.href)}" rel="external noopener noreferrer">${inlineHtml(inline.children)}</a>`;
        case 'break':
          return '<br>';
      }
    })
    .join('');
}
