import {
  DOMParser as SchemaParser,
  Fragment,
  Slice,
  type Mark,
  type ResolvedPos,
} from 'prosemirror-model';
import { editorSchema } from '../editor-schema.ts';
import type { LeftOutKind } from './left-out-kinds.ts';
import { readPlainText } from './plain-text-blocks.ts';
import { removeEmailLines } from './remove-email-lines.ts';
import { buildTextBlocks } from './text-to-html.ts';

/** Pasted plain text as content of the editor. */
export interface PastedText {
  slice: Slice;
  leftOut: LeftOutKind[];
}

/** Parses plain text. Its words get the marks of the words that it is pasted into. */
export function parsePastedText(text: string, context: ResolvedPos): PastedText {
  const { blocks, hasPageNumbers } = readPlainText(text);
  const page = document.implementation.createHTMLDocument();
  page.body.append(...buildTextBlocks(page, blocks));
  const leftOut: LeftOutKind[] = hasPageNumbers ? ['pageParts'] : [];
  removeEmailLines(page.body, (kind) => leftOut.push(kind));
  const parser = SchemaParser.fromSchema(editorSchema);
  const { content } = parser.parseSlice(page.body, { preserveWhitespace: true, context });
  return {
    slice: Slice.maxOpen(addMarks(content, context.marks())),
    leftOut: [...new Set(leftOut)],
  };
}

function addMarks(content: Fragment, marks: readonly Mark[]): Fragment {
  return Fragment.fromArray(
    content.content.map((node) =>
      node.isText ? node.mark([...marks]) : node.copy(addMarks(node.content, marks)),
    ),
  );
}
