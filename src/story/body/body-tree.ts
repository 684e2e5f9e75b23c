import type { PictureShows } from '../vocabulary.ts';

/**
 * A story's body as a small typed tree, which is parsed once. Every output is rendered from this
 * tree. A story can contain only what these types describe. White space is collapsed, so that
 * different line breaks give the same tree.
 */
export type Body = Block[];

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 2 | 3; children: Inline[] }
  | ListBlock
  | { type: 'quotation'; children: Block[] }
  | { type: 'Quote'; by?: string; children: Block[] }
  | { type: 'Moment'; children: Block[] }
  | { type: 'Aside'; children: Block[] }
  | { type: 'Helped'; children: Block[] }
  | { type: 'Passage'; lang: string; children: Block[] }
  | FigureBlock;

/** A list of steps, or of entries without numbers. */
export interface ListBlock {
  type: 'list';
  ordered: boolean;
  /** The number of the first step. Default: 1. A list that goes on after other words begins later. */
  start?: number;
  items: Block[][];
}

/** A picture with an optional caption. */
export interface FigureBlock {
  type: 'Figure';
  /** The name of the file beside the story, as in `./name.ext`. */
  src: string;
  /** The text for someone who cannot see the picture. */
  alt: string;
  /** Whether the picture shows people. Default: unknown, as in a Markdown picture. */
  shows?: PictureShows;
  children: Block[];
}

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'break' };

/** Finds every picture in a body, in reading order. */
export function findPictures(blocks: readonly Block[]): FigureBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'Figure') return [block];
    if (block.type === 'list') return block.items.flatMap(findPictures);
    if (block.type === 'paragraph' || block.type === 'heading') return [];
    return findPictures(block.children);
  });
}
