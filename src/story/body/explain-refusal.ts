import type { Nodes } from 'mdast';

/** Why a story cannot hold a kind of Markdown, and what to write instead. */
export interface NodeRefusal {
  message: string;
  hint: string;
}

const code: NodeRefusal = {
  message: 'A story is data, never code: this part would be run elsewhere.',
  hint: 'Remove it, or write \\{ where you mean the sign itself.',
};

const refusals: Partial<Record<Nodes['type'], NodeRefusal>> = {
  mdxjsEsm: {
    message: 'A story cannot import or export anything.',
    hint: 'Remove the line. Components need no import.',
  },
  mdxFlowExpression: code,
  mdxTextExpression: code,
  html: { message: 'A story cannot hold HTML.', hint: 'Write it in Markdown.' },
  code: {
    message: 'A story cannot hold a block of code.',
    hint: 'Use > for words someone wrote, or <Quote>.',
  },
  inlineCode: { message: 'A story cannot hold code.', hint: 'Remove the ` signs.' },
  thematicBreak: {
    message: 'A line across the page is not part of a story.',
    hint: 'Use a heading, or <Moment> for a turning point.',
  },
  definition: {
    message: 'A link cannot have its address in another place.',
    hint: 'Write it in one place: [words](https://…).',
  },
  linkReference: {
    message: 'A link cannot have its address in another place.',
    hint: 'Write it in one place: [words](https://…).',
  },
  imageReference: {
    message: 'A picture cannot have its file named in another place.',
    hint: 'Use <Figure src="./name.jpg" alt="…" shows="…">.',
  },
  image: {
    message: 'A picture cannot be inside a line of text.',
    hint: 'Put it on a line of its own, with <Figure src="./name.jpg" alt="…" shows="…">.',
  },
  mdxJsxTextElement: {
    message: 'A component cannot be inside a line of text.',
    hint: 'Put it on lines of its own.',
  },
};

/** The refusal of blocks or inline content nested too deeply. */
export const tooDeep: NodeRefusal = {
  message: 'The story nests things inside each other too deeply.',
  hint: 'Take some of the lists, quotations or components apart.',
};

/** Explains why a node is refused. */
export function explainRefusal(node: Nodes): NodeRefusal {
  return (
    refusals[node.type] ?? {
      message: 'A story cannot hold this.',
      hint: 'Use paragraphs, headings, lists, quotations, emphasis, links and the components.',
    }
  );
}
