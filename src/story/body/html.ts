import type { Block, Body, Inline, Picture } from './tree.ts';

/** A picture as the page has it: a file of ours, never the author's. */
export interface ShownPicture {
  src: string;
  srcset?: string;
  sizes?: string;
  width: number;
  height: number;
}

/** Finds the picture that stands for an author's file; undefined where there is none. */
export type FindPicture = (src: string) => ShownPicture | undefined;

/** Renders a body as HTML. Everything an author wrote is escaped; nothing else comes from them. */
export function bodyHtml(body: Body, findPicture: FindPicture): string {
  return body.map((block) => blockHtml(block, findPicture)).join('\n');
}

/** Escapes text for HTML, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Renders one picture with its size known, so that nothing moves when it arrives. */
export function pictureHtml(
  shown: ShownPicture,
  alt: string,
  loading: 'lazy' | 'eager' = 'lazy',
): string {
  const { src, srcset, sizes, width, height } = shown;
  const more = [
    ...(srcset ? [`srcset="${escapeHtml(srcset)}"`] : []),
    ...(sizes ? [`sizes="${escapeHtml(sizes)}"`] : []),
  ];
  return `<img ${[
    `src="${escapeHtml(src)}"`,
    ...more,
    `width="${String(width)}" height="${String(height)}" alt="${escapeHtml(alt)}" loading="${loading}" decoding="async"`,
  ].join(' ')}>`;
}

function blockHtml(block: Block, findPicture: FindPicture): string {
  const inside = (blocks: Body) => bodyHtml(blocks, findPicture);
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.children)}</p>`;
    case 'heading':
      return `<h${String(block.level)}>${inlineHtml(block.children)}</h${String(block.level)}>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${itemHtml(item, inside)}</li>`).join('')}</${tag}>`;
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
      return `<div class="helped">${inside(block.children)}</div>`;
    case 'Figure':
      return figureHtml(block, findPicture);
  }
}

/** A list item of one paragraph is a line of text, not a paragraph of its own. */
function itemHtml(item: Body, inside: (blocks: Body) => string): string {
  const [only] = item;
  return item.length === 1 && only?.type === 'paragraph' ? inlineHtml(only.children) : inside(item);
}

function figureHtml({ src, alt, children }: Picture, findPicture: FindPicture): string {
  const shown = findPicture(src);
  if (!shown) return '';
  const caption =
    children.length > 0 ? `<figcaption>${bodyHtml(children, findPicture)}</figcaption>` : '';
  return `<figure>${pictureHtml(shown, alt)}${caption}</figure>`;
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
