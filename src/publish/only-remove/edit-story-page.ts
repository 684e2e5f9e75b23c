import { findElements, isWithin, type HtmlElement } from './html-elements.ts';
import { replaceRanges, type Replacement } from './replace-ranges.ts';

/**
 * The tags from which search engines and chat apps describe a page. These services store copies.
 */
const previewTag = /^(?:og:|twitter:|description$)/;

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

/**
 * Removes the description for search engines and shared links from a story’s page. Asks search
 * engines not to list the page.
 */
export function removePreview(html: string): string {
  const elements = findElements(html).filter(({ name }) => name === 'meta');
  const nameOf = ({ attributes }: HtmlElement) =>
    attributes.get('property') ?? attributes.get('name') ?? '';
  const tags: Replacement[] = elements.filter((element) => previewTag.test(nameOf(element)));
  const isUnlisted = elements.some((element) => nameOf(element) === 'robots');
  const charset = elements.find(({ attributes }) => attributes.has('charset'));
  if (!isUnlisted && charset) {
    const { end } = charset;
    tags.push({ start: end, end, text: '<meta name="robots" content="noindex">' });
  }
  return replaceRanges(html, tags);
}
