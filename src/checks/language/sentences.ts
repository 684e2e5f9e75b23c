import type { Nodes, Sentence as SentenceNode } from 'nlcst';
import { toString } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import { unified } from 'unified';

/** A word of a text, with its range of characters. */
export interface SentenceWord {
  text: string;
  start: number;
  end: number;
}

/** The words of one sentence. */
export type Sentence = SentenceWord[];

const english = unified().use(retextEnglish).freeze();

/** Splits a text into sentences. Every check of language uses this function. */
export function splitIntoSentences(text: string): Sentence[] {
  return findSentenceNodes(english.parse(text)).map(({ children }) =>
    children.flatMap((node) =>
      node.type === 'WordNode' && /\p{L}/u.test(toString(node))
        ? [toSentenceWord(toString(node), node)]
        : [],
    ),
  );
}

function findSentenceNodes(node: Nodes): SentenceNode[] {
  if (node.type === 'SentenceNode') return [node];
  return 'children' in node ? node.children.flatMap(findSentenceNodes) : [];
}

function toSentenceWord(text: string, { position }: Nodes): SentenceWord {
  return { text, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
