import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element in the source of a page, with its positions in the source. */
export interface HtmlElement {
  name: string;
  /** The values of its attributes by their names. */
  attributes: ReadonlyMap<string, string>;
  parent: HtmlElement | undefined;
  /** The position of its start tag. */
  start: number;
  /** The position after its start tag. */
  innerStart: number;
  /** The position of its end tag, or of its end if it has no end tag. */
  innerEnd: number;
  /** The position after the element. */
  end: number;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Finds all elements in the source of a page as browsers do, in the order of their start tags. Leaves
 * out elements without tags in the source, such as an implied body.
 */
export function findElements(html: string): HtmlElement[] {
  return collectElements(parse(html, { sourceCodeLocationInfo: true }), undefined);
}

function collectElements(node: Node, parent: HtmlElement | undefined): HtmlElement[] {
  const element = 'tagName' in node ? readElement(node, parent) : undefined;
  const inside = element ?? parent;
  return [
    ...(element ? [element] : []),
    ...childrenOf(node).flatMap((child) => collectElements(child, inside)),
  ];
}

/** Returns the children of a node. The content of a template is not among its `childNodes`. */
function childrenOf(node: Node): readonly Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

function readElement(
  { tagName: name, attrs, sourceCodeLocation }: Element,
  parent: HtmlElement | undefined,
): HtmlElement | undefined {
  const { startTag, endTag, startOffset: start, endOffset: end } = sourceCodeLocation ?? {};
  if (start === undefined || end === undefined) return undefined;
  return {
    name,
    attributes: new Map(attrs.map((attribute) => [attribute.name, attribute.value])),
    parent,
    start,
    innerStart: startTag?.endOffset ?? end,
    innerEnd: endTag?.startOffset ?? end,
    end,
  };
}

/** Whether an element lies within another one. */
export function isWithin(element: HtmlElement, outer: HtmlElement): boolean {
  return element !== outer && element.start >= outer.innerStart && element.end <= outer.innerEnd;
}
