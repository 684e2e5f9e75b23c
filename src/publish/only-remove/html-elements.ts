/** An element in the source of a page, with its places in the source. */
export interface HtmlElement {
  name: string;
  /** The attributes as they are written, with their entities. */
  attributes: ReadonlyMap<string, string>;
  parent: HtmlElement | undefined;
  /** The place of its start tag. */
  start: number;
  /** The place after its start tag. */
  innerStart: number;
  /** The place of its end tag. */
  innerEnd: number;
  /** The place after its end tag. */
  end: number;
}

/** A comment or doctype, an end tag, or a start tag with its attributes. */
const token =
  /<!--[^]*?-->|<![^>]*>|<\/([a-z][a-z0-9-]*)\s*>|<([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;
const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
/** Elements whose content is text, even if it looks like tags. */
const textElements = new Set(['script', 'style', 'title', 'textarea']);

/**
 * Finds all elements in a page that Astro has written, in the order of their start tags. Such a page
 * closes every element. An element without an end tag ends with its parent.
 */
export function findElements(html: string): HtmlElement[] {
  const elements: HtmlElement[] = [];
  let open: HtmlElement | undefined;
  token.lastIndex = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const [tag, endName, startName, attributes = ''] = match;
    const end = match.index + tag.length;
    if (endName !== undefined) open = closeElement(open, endName.toLowerCase(), match.index, end);
    if (startName === undefined) continue;
    const name = startName.toLowerCase();
    const element = { name, attributes: readAttributes(attributes), parent: open };
    const places = { start: match.index, innerStart: end, innerEnd: end, end };
    const added: HtmlElement = { ...element, ...places };
    elements.push(added);
    if (voidElements.has(name) || attributes.endsWith('/')) continue;
    open = added;
    if (textElements.has(name)) token.lastIndex = findEndTag(html, name, end);
  }
  return elements;
}

/** Ends the innermost open element of this name, and all elements in it. Returns its parent. */
function closeElement(
  open: HtmlElement | undefined,
  name: string,
  innerEnd: number,
  end: number,
): HtmlElement | undefined {
  let closed = open;
  while (closed && closed.name !== name) closed = closed.parent;
  // An end tag without an element is ignored.
  if (!closed) return open;
  for (let inner = open; inner && inner !== closed; inner = inner.parent) {
    inner.innerEnd = inner.end = innerEnd;
  }
  Object.assign(closed, { innerEnd, end });
  return closed.parent;
}

function findEndTag(html: string, name: string, from: number): number {
  const found = html.toLowerCase().indexOf(`</${name}`, from);
  return found === -1 ? html.length : found;
}

function readAttributes(source: string): Map<string, string> {
  return new Map(
    [...source.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name,
      double ?? single ?? bare ?? '',
    ]),
  );
}

/** Whether an element lies within another one. */
export function isWithin(element: HtmlElement, outer: HtmlElement): boolean {
  return element !== outer && element.start >= outer.innerStart && element.end <= outer.innerEnd;
}
