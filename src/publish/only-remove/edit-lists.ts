import { words } from '../../words/index.ts';
import { findElements, isWithin, type HtmlElement } from './html-elements.ts';
import { replaceRanges, type Replacement } from './replace-ranges.ts';

// The components of the site mark what a page says about a story, so that it can be removed:
//
// data-story="<id>"   a card, or another entry of one story
// data-stories        an element that makes no sense without entries in it; "list" if a sentence
//                     then takes its place
// data-story-count    a number of stories
// data-card-uses      the line of a card that names the uses of the story
// data-list="<path>"  a link to a list of stories, or a choice of it

/** What a page may still say. */
export interface ListRules {
  /** Whether a story may be an entry of the page. */
  isListed: (id: string) => boolean;
  /** Whether a story has lost a use. */
  hasLostUses: (id: string) => boolean;
  /** Whether a list of stories is still there, such as `/themes/edge-of-care/`. */
  hasList: (path: string) => boolean;
}

/** Removes from a page every entry that it may not have any more. All else stays as it is. */
export function editLists(html: string, rules: ListRules): string {
  if (!html.includes('data-story') && !html.includes('data-list')) return html;
  const elements = findElements(html);
  const [listed, removed] = separateEntries(elements, rules);
  const counts = removed.some(({ attributes }) => attributes.has('data-story'))
    ? elements.filter(({ attributes }) => attributes.has('data-story-count'))
    : [];
  const lines = elements.filter((element) => isStaleLine(element, rules));
  const emptied = elements.filter(
    (element) =>
      element.attributes.has('data-stories') &&
      removed.some((entry) => isWithin(entry, element)) &&
      !listed.some((entry) => isWithin(entry, element)),
  );
  const gone = [...removed, ...counts, ...lines].map(({ start, end }) => ({ start, end }));
  return replaceRanges(html, [...gone, ...emptied.map(replaceContainer)]);
}

/** Counts the entries of a page that are about a story. */
export function countEntries(html: string): number {
  return findElements(html).filter(({ attributes }) => attributes.has('data-story')).length;
}

function separateEntries(
  elements: readonly HtmlElement[],
  { isListed, hasList }: ListRules,
): [listed: HtmlElement[], removed: HtmlElement[]] {
  const listed: HtmlElement[] = [];
  const removed: HtmlElement[] = [];
  for (const element of elements) {
    const story = element.attributes.get('data-story');
    const list = element.attributes.get('data-list');
    if (story === undefined && list === undefined) continue;
    const stays = (story === undefined || isListed(story)) && (list === undefined || hasList(list));
    (stays ? listed : removed).push(element);
  }
  return [listed, removed];
}

/** Whether an element is the line of a card that names a use which the story has lost. */
function isStaleLine({ attributes, parent }: HtmlElement, { hasLostUses }: ListRules): boolean {
  if (!attributes.has('data-card-uses')) return false;
  let card = parent;
  while (card && !card.attributes.has('data-story')) card = card.parent;
  return card === undefined || hasLostUses(card.attributes.get('data-story') ?? '');
}

function replaceContainer({ attributes, start, end }: HtmlElement): Replacement {
  const isList = attributes.get('data-stories') === 'list';
  return { start, end, text: isList ? `<p>${words.lists.none}</p>` : '' };
}
