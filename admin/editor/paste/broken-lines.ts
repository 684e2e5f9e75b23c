import { findPageWidth, joinOf, withoutHyphen } from './line-joins.ts';
import { buildTextBlocks } from './text-to-html.ts';
import { readPlainText } from './plain-text-blocks.ts';
import type { RecordLeftOut } from './left-out-kinds.ts';
import { blockTags } from './remove-element.ts';

/** An element with fewer line breaks than this does not have the lines of a page. */
const fewestBreaks = 2;

/**
 * Joins lines that were broken at the edge of a page: line breaks in HTML, as viewers of PDF files copy
 * them, and preformatted text, as mail programs do.
 */
export function joinBrokenLines(body: HTMLElement, record: RecordLeftOut): void {
  for (const text of body.querySelectorAll('pre')) {
    const { blocks, hasPageNumbers } = readPlainText(text.textContent);
    if (hasPageNumbers) record('pageParts');
    text.replaceWith(...buildTextBlocks(body.ownerDocument, blocks));
  }
  const isFromPage =
    !body.querySelector(blockTags) || body.querySelector('br[role="presentation"]') !== null;
  const parents = new Set(
    [...body.querySelectorAll('br')].map(({ parentElement }) => parentElement),
  );
  for (const parent of parents) if (parent) joinLinesIn(parent, isFromPage);
}

/** Joins the lines of one element, and splits a paragraph at empty lines. */
function joinLinesIn(parent: HTMLElement, isFromPage: boolean): void {
  const breaks = [...parent.querySelectorAll<HTMLElement>(':scope > br')];
  const lines = linesOf(parent);
  const isBroken = isFromPage && breaks.length >= fewestBreaks;
  const width = isBroken ? findPageWidth(lines) : undefined;
  for (const [at, lineBreak] of breaks.entries()) {
    const join = width && joinOf(lines[at] ?? '', lines[at + 1] ?? '', width);
    if (join === 'word') removeHyphenBefore(lineBreak);
    if (join === 'space') lineBreak.replaceWith(' ');
    else if (join === 'word' || join === 'hyphen') lineBreak.remove();
  }
  const isTextOnly = parent.matches('p, div, body') && !parent.querySelector(blockTags);
  if (isTextOnly) splitParagraph(parent, width !== undefined);
}

/** The text between the line breaks of an element. */
function linesOf(parent: HTMLElement): string[] {
  const lines = [''];
  for (const node of parent.childNodes) {
    if (node.nodeName === 'BR') lines.push('');
    else lines.push((lines.pop() ?? '') + visibleText(node));
  }
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}

function visibleText(node: Node): string {
  return node instanceof Comment ? '' : (node.textContent ?? '');
}

function removeHyphenBefore(lineBreak: HTMLElement): void {
  let node: ChildNode | null = lineBreak.previousSibling;
  while (node && node.textContent?.trim() === '') node = node.previousSibling;
  while (node?.lastChild) node = node.lastChild;
  if (node instanceof Text) node.data = withoutHyphen(node.data.trimEnd());
}

/**
 * Makes paragraphs of the parts of an element.
 *
 * @param atEachBreak whether each line break that is left ends a paragraph, and not only two of them
 */
function splitParagraph(parent: HTMLElement, atEachBreak: boolean): void {
  const solid = [...parent.childNodes].filter((node) => isBreak(node) || hasWords(node));
  const parts: ChildNode[][] = [[]];
  for (const node of parent.childNodes) {
    const at = solid.indexOf(node);
    const isEnd =
      isBreak(node) && (atEachBreak || isBreak(solid[at - 1]) || isBreak(solid[at + 1]));
    if (isEnd) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  const filled = parts.filter((part) => part.some(hasWords));
  if (filled.length < 2) return;
  const paragraphs = filled.map((part) => {
    const paragraph = parent.ownerDocument.createElement('p');
    paragraph.append(...part);
    return paragraph;
  });
  if (parent.matches('p')) parent.replaceWith(...paragraphs);
  else parent.replaceChildren(...paragraphs);
}

function isBreak(node: Node | undefined): boolean {
  return node?.nodeName === 'BR';
}

function hasWords(node: Node): boolean {
  return visibleText(node).trim() !== '';
}
