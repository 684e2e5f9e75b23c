/** A sentence on the page, with the language that its words are in. */
export interface SpokenSentence {
  text: string;
  language: string;
  range: Range;
}

/** The parts of a story that are read aloud: its title, its summary and its text. */
const spokenBlocks =
  '.story-head h1, .story-head .lead, .story-body :is(p, h2, h3, li, blockquote, figcaption)';

/** The parts of a reading copy that are read aloud: all that has words. */
const spokenBlocksOfCopy =
  ':is(h1, h2, h3, p, li, dt, dd, blockquote, figcaption):not(.answers, .line, .made)';

/**
 * Finds the sentences of a story in the order in which they stand on the page.
 *
 * @param article the article of a story, or the whole of a reading copy
 */
export function findSentences(article: Element): SpokenSentence[] {
  const isCopy = article.hasAttribute('data-spoken');
  const blocks = [...article.querySelectorAll(isCopy ? spokenBlocksOfCopy : spokenBlocks)];
  // A list item or a quotation may hold paragraphs, which are read by themselves.
  return blocks.filter((block) => !block.querySelector('p, li')).flatMap(splitBlock);
}

function splitBlock(block: Element): SpokenSentence[] {
  const language = block.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(block.textContent)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ segment, index }) => ({
      text: segment.trim(),
      language,
      range: toRange(block, index, index + segment.trimEnd().length),
    }));
}

/** Returns the range between two positions in the text of a block. */
function toRange(block: Element, start: number, end: number): Range {
  const range = document.createRange();
  const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const { length } = node.textContent ?? '';
    if (start >= before && start < before + length) range.setStart(node, start - before);
    if (end > before && end <= before + length) {
      range.setEnd(node, end - before);
      break;
    }
    before += length;
  }
  return range;
}
