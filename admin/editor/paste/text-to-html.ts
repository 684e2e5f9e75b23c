import { buildLists } from './build-lists.ts';
import type { TextBlock } from './plain-text-blocks.ts';

/** Builds paragraphs and lists from the blocks of a plain text. */
export function buildTextBlocks(document: Document, blocks: readonly TextBlock[]): HTMLElement[] {
  const built: HTMLElement[] = [];
  let items: TextBlock[] = [];
  const endList = () => {
    built.push(
      ...buildLists(
        document,
        items.flatMap((item) => toEntry(document, item)),
      ),
    );
    items = [];
  };
  for (const block of blocks) {
    if (block.marker) {
      items.push(block);
    } else {
      endList();
      const paragraph = document.createElement('p');
      paragraph.textContent = block.text;
      built.push(paragraph);
    }
  }
  endList();
  return built;
}

function toEntry(document: Document, { text, marker }: TextBlock) {
  return marker ? [{ ...marker, content: [document.createTextNode(text)] }] : [];
}
