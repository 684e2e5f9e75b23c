import { findElements, isWithin, type HtmlElement } from './html-elements.ts';
import { replaceRanges, type Replacement } from './replace-ranges.ts';

/** The tags from which chat apps and social media describe a page. These services store copies. */
const previewTag = /^(?:og:|twitter:)/;

/**
 * Removes closed uses, with their links, from the page or the check page of a story. A group of uses,
 * which has the attribute `data-uses`, goes with its last use.
 *
 * @param closed the uses that have closed
 */
export function removeUses(html: string, closed: ReadonlySet<string>): string {
  const elements = findElements(html);
  const isUse = ({ attributes }: HtmlElement) => attributes.has('data-use');
  const isClosed = ({ attributes }: HtmlElement) => closed.has(attributes.get('data-use') ?? '');
  const emptyGroups = elements.filter((element) => {
    const uses = elements.filter((each) => isUse(each) && isWithin(each, element));
    return element.attributes.has('data-uses') && uses.length > 0 && uses.every(isClosed);
  });
  return replaceRanges(html, [...elements.filter(isClosed), ...emptyGroups]);
}

/** Removes the description for shared links from a story’s page. */
export function removePreview(html: string): string {
  return replaceRanges(
    html,
    findElements(html).filter((element) => previewTag.test(metaName(element))),
  );
}

/**
 * Removes what a story’s page says to search engines: its description, its canonical address and
 * the data about it. Asks search engines not to list the page.
 */
export function unlistPage(html: string): string {
  const elements = findElements(html);
  const edits: Replacement[] = elements.filter(
    (element) =>
      metaName(element) === 'description' ||
      element.attributes.get('rel') === 'canonical' ||
      element.attributes.get('type') === 'application/ld+json',
  );
  const isUnlisted = elements.some((element) => metaName(element) === 'robots');
  const charset = elements.find(({ attributes }) => attributes.has('charset'));
  if (!isUnlisted && charset) {
    const { end } = charset;
    edits.push({ start: end, end, text: '<meta name="robots" content="noindex">' });
  }
  return replaceRanges(html, edits);
}

/** Returns the name of a meta tag; empty for every other element. */
function metaName({ name, attributes }: HtmlElement): string {
  return name === 'meta' ? (attributes.get('property') ?? attributes.get('name') ?? '') : '';
}
