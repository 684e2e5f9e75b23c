import type { PictureShows } from '../vocabulary.ts';

/**
 * A story's body: a small typed tree, parsed once. Every output is a renderer of it, and
 * nothing that is not in these types can stand in a story. White space is collapsed, so that
 * the same words wrapped differently are the same tree.
 */
export type Body = Block[];

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 2 | 3; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quotation'; children: Block[] }
  | { type: 'Quote'; by?: string; children: Block[] }
  | { type: 'Moment'; children: Block[] }
  | { type: 'Aside'; children: Block[] }
  | { type: 'Helped'; children: Block[] }
  | Picture;

/** A picture with an optional caption. */
export interface Picture {
  type: 'Figure';
  /** The file beside the story, `./name.ext`. */
  src: string;
  /** What it shows, for someone who cannot see it. */
  alt: string;
  /** What it shows of people; a Markdown picture cannot say, and is warned about. */
  shows?: PictureShows;
  children: Block[];
}

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'break' };

/** Every picture in a body, in reading order. */
export function picturesIn(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block) => {
    if (block.type === 'Figure') return [block];
    if (block.type === 'list') return block.items.flatMap(picturesIn);
    if (block.type === 'paragraph' || block.type === 'heading') return [];
    return picturesIn(block.children);
  });
}
