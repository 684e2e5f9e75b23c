import type { Nodes, Sentence as SentenceNode } from 'nlcst';
import { toString } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import { unified } from 'unified';

/** A word of a text, and where it stands. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words of one sentence. */
export type Sentence = Word[];

const english = unified().use(retextEnglish).freeze();

/** The sentences of a text: the one way in which checks of words look at it. */
export function sentencesOf(text: string): Sentence[] {
  return sentenceNodes(english.parse(text)).map(({ children }) =>
    children.flatMap((node) =>
      node.type === 'WordNode' && /\p{L}/u.test(toString(node)) ? [word(toString(node), node)] : [],
    ),
  );
}

function sentenceNodes(node: Nodes): SentenceNode[] {
  if (node.type === 'SentenceNode') return [node];
  return 'children' in node ? node.children.flatMap(sentenceNodes) : [];
}

function word(text: string, { position }: Nodes): Word {
  return { text, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
