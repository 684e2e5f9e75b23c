import type { DeskHome, HomeDraft, HomeStory } from '../../src/checks/desk-home.ts';
import { readReceiptCode } from '../../src/consent/receipt-code.ts';
import { addDays, earliest, type PlainDate } from '../../src/story/plain-date.ts';
import { kinds, type Kind } from '../../src/story/vocabulary.ts';
import { writeDate } from '../../src/words/dates.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';
import { draftHref, storyHref } from './home-addresses.ts';
import type { HomeEntry } from './home-entries.ts';
import { kindOfDraft, kindOfStory, nameOfDraft, nameOfStory } from './home-names.ts';

/** What a search on the first page of the desk looks for. */
export interface StoryCriteria {
  /** Words of the title, a part of the id, or the code of a receipt. Empty for every story. */
  text: string;
  kind: Kind | 'any';
  state: keyof typeof homeWords.find.states;
  due: keyof typeof homeWords.find.dues;
}

/** The criteria that every story meets. */
export const everyStory: StoryCriteria = { text: '', kind: 'any', state: 'any', due: 'any' };

/** A story as a search sees it, published or only in a draft. */
interface ListedStory extends Pick<HomeEntry, 'title' | 'kind'> {
  href: string;
  collection: string;
  /** Everything that the words of a search may be in. */
  text: string;
  /** The codes of receipts that lead to it. */
  receipts: readonly string[];
  /** Undefined if the story was never published. */
  isShown?: boolean;
  isDraft: boolean;
  nextDue?: PlainDate | undefined;
}

/** Finds the stories of all kinds that meet the criteria, by title. */
export function searchHome(home: DeskHome, criteria: StoryCriteria): HomeEntry[] {
  const matches = storyMatcher(criteria.text);
  return listStories(home)
    .filter(
      (story) =>
        matches(story) &&
        (criteria.kind === 'any' || story.collection === criteria.kind) &&
        isInState(story, criteria.state) &&
        isDue(story, criteria.due, home.library?.on),
    )
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'))
    .map(toEntry);
}

/** Lists every story once, also if it has a draft. */
function listStories({ library, drafts }: DeskHome): ListedStory[] {
  const draftAt = new Map(
    drafts
      .filter(({ collection }) => kinds.some((kind) => kind === collection))
      .map((draft) => [draftHref(draft), draft]),
  );
  const published = (library?.stories ?? []).map((story) => {
    const href = storyHref(story);
    const draft = draftAt.get(href);
    draftAt.delete(href);
    return listPublished(story, draft);
  });
  return [...published, ...[...draftAt.values()].map(listDraft)];
}

function listPublished(story: HomeStory, draft: HomeDraft | undefined): ListedStory {
  const title = nameOfStory(story);
  return {
    href: storyHref(story),
    title,
    kind: kindOfStory(story),
    collection: story.kind,
    text: [title, draft?.title, story.folder].join(' '),
    receipts: story.receipts,
    isShown: story.shownSince !== undefined,
    isDraft: draft !== undefined,
    nextDue: earliest(story.due.map(({ on }) => on)),
  };
}

function listDraft(draft: HomeDraft): ListedStory {
  const title = nameOfDraft(draft);
  return {
    href: draftHref(draft),
    title,
    kind: kindOfDraft(draft),
    collection: draft.collection,
    text: [title, draft.slug].join(' '),
    receipts: [],
    isDraft: true,
  };
}

/**
 * Makes a function that says whether a story is meant. The code of a receipt means one story, however
 * it is typed.
 */
function storyMatcher(search: string): (story: ListedStory) => boolean {
  const receipt = readReceiptCode(search);
  if (receipt !== undefined && receipt !== 'mistyped') {
    return ({ receipts }) => receipts.includes(receipt.code);
  }
  const matchesText = textMatcher(search);
  return ({ text }) => matchesText(text);
}

/** Makes a function that says whether a text contains every word of a search, without accents. */
function textMatcher(search: string): (text: string) => boolean {
  const words = simplify(search).split(/\s+/).filter(Boolean);
  return (text) => {
    const simplified = simplify(text);
    return words.every((word) => simplified.includes(word));
  };
}

function simplify(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

function isInState({ isShown, isDraft }: ListedStory, state: StoryCriteria['state']): boolean {
  const answers = {
    any: true,
    draft: isDraft,
    shown: isShown === true,
    heldBack: isShown === false,
  };
  return answers[state];
}

function isDue(
  { nextDue }: ListedStory,
  due: StoryCriteria['due'],
  on: PlainDate | undefined,
): boolean {
  if (due === 'any') return true;
  if (nextDue === undefined || on === undefined) return false;
  return due === 'overdue' ? nextDue < on : nextDue <= addDays(on, Number(due));
}

function toEntry({ href, title, kind, isShown, isDraft, nextDue }: ListedStory): HomeEntry {
  const { states, nextDue: writeNextDue } = homeWords.find;
  const state = [
    ...(isShown === undefined ? [] : [isShown ? states.shown : states.heldBack]),
    ...(isDraft ? [states.draft] : []),
  ];
  return {
    href,
    title,
    kind,
    lines: [
      ...state.map((each) => `${each}.`),
      ...(nextDue === undefined ? [] : [writeNextDue(writeDate(nextDue))]),
    ],
  };
}
