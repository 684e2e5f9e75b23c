import { uses, type Use } from '../../story/vocabulary.ts';
import { words } from '../../words/index.ts';
import { findElements, isWithin, type HtmlElement } from './html-elements.ts';
import { replaceRanges, type Replacement } from './replace-ranges.ts';

// The components of the site mark everything that a page says about a story. The marks show what
// can be removed from the page:
//
// data-story="<id>"   a card, or another entry of one story
// data-story-use      beside data-story: the use that the entry needs. Default: that of the page
// data-pack-copy      a link to a file of several stories, or a line about such a file
// data-stories        an element that makes no sense without entries; if its value is "list", a
//                     sentence replaces the element
// data-story-count    a number of stories
// data-card-uses      the line of a card that names the uses of the story, or its links to outputs
// data-list="<path>"  a link to a list of stories, or an option that opens the list

/** What may stay on a page. */
export interface ListRules {
  /** Whether the page may have an entry about a story. `use` is the use that the entry names. */
  isListed: (id: string, use?: Use) => boolean;
  /** Whether a story has lost a use. */
  hasLostUses: (id: string) => boolean;
  /** Whether a list of stories still exists, such as `/themes/edge-of-care/`. */
  hasList: (path: string) => boolean;
}

/** Removes from a page every entry that may not stay. Every other byte stays the same. */
export function editLists(html: string, rules: ListRules): string {
  if (!html.includes('data-story') && !html.includes('data-list')) return html;
  const elements = findElements(html);
  const [kept, removed] = partitionEntries(elements, rules);
  const counts = removed.some(({ attributes }) => attributes.has('data-story'))
    ? elements.filter(({ attributes }) => attributes.has('data-story-count'))
    : [];
  const copies = elements.some((element) => isClosedEntry(element, removed, rules))
    ? elements.filter(({ attributes }) => attributes.has('data-pack-copy'))
    : [];
  const outdated = elements.filter((element) => isOutdatedUses(element, rules));
  const emptyContainers = elements.filter(
    (element) =>
      element.attributes.has('data-stories') &&
      removed.some((entry) => isWithin(entry, element)) &&
      !kept.some((entry) => isWithin(entry, element)),
  );
  const deletions = [...removed, ...counts, ...copies, ...outdated].map(({ start, end }) => ({
    start,
    end,
  }));
  return replaceRanges(html, [...deletions, ...emptyContainers.map(replaceContainer)]);
}

/** Counts the entries of a page that are about a story. */
export function countEntries(html: string): number {
  return findElements(html).filter(({ attributes }) => attributes.has('data-story')).length;
}

function partitionEntries(
  elements: readonly HtmlElement[],
  { isListed, hasList }: ListRules,
): [kept: HtmlElement[], removed: HtmlElement[]] {
  const kept: HtmlElement[] = [];
  const removed: HtmlElement[] = [];
  for (const element of elements) {
    const story = element.attributes.get('data-story');
    const list = element.attributes.get('data-list');
    if (story === undefined && list === undefined) continue;
    const use = uses.find((each) => each === element.attributes.get('data-story-use'));
    const stays =
      (story === undefined || isListed(story, use)) && (list === undefined || hasList(list));
    (stays ? kept : removed).push(element);
  }
  return [kept, removed];
}

/** Whether an element is the entry of a story that is removed or has lost a use. */
function isClosedEntry(
  element: HtmlElement,
  removed: readonly HtmlElement[],
  { hasLostUses }: ListRules,
): boolean {
  const story = element.attributes.get('data-story');
  return story !== undefined && (removed.includes(element) || hasLostUses(story));
}

/** Whether an element is the line of a card with the uses of a story that has lost a use. */
function isOutdatedUses({ attributes, parent }: HtmlElement, { hasLostUses }: ListRules): boolean {
  if (!attributes.has('data-card-uses')) return false;
  let card = parent;
  while (card && !card.attributes.has('data-story')) card = card.parent;
  return card === undefined || hasLostUses(card.attributes.get('data-story') ?? '');
}

function replaceContainer({ attributes, start, end }: HtmlElement): Replacement {
  const isList = attributes.get('data-stories') === 'list';
  return { start, end, text: isList ? `<p>${words.lists.none}</p>` : '' };
}
