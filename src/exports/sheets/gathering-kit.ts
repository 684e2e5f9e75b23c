import type { ListEntry } from '../../library/content-list.ts';
import type { Body } from '../../story/body/body-tree.ts';
import {
  gatheringStages,
  type GatheringSheet,
  type GatheringStage,
} from '../../story/schema/gathering-sheet.ts';

/** A sheet of the gathering kit, with its id, its words and its text. */
export type KitSheet = ListEntry<GatheringSheet>;

/** A sheet with the versions of it in easier words. */
export interface SheetWithVersions {
  sheet: KitSheet;
  easyRead: KitSheet[];
}

/** The sheets of one stage, in the order in which they are needed. */
export interface KitStage {
  stage: GatheringStage;
  sheets: SheetWithVersions[];
}

/**
 * Arranges the sheets by stage and order. A version in easier words stands beside its sheet, and by
 * itself if that sheet is missing, so that nothing that can be read is lost.
 */
export function arrangeKit(sheets: readonly KitSheet[]): KitStage[] {
  const ids = new Set(sheets.map(({ id }) => id));
  const isVersion = ({ id, data: { easyReadOf } }: KitSheet) =>
    easyReadOf !== undefined && easyReadOf !== id && ids.has(easyReadOf);
  const versionsOf = (id: string) =>
    sheets.filter((sheet) => isVersion(sheet) && sheet.data.easyReadOf === id).toSorted(byOrder);
  return gatheringStages.flatMap((stage) => {
    const ofStage = sheets
      .filter((sheet) => sheet.data.stage === stage && !isVersion(sheet))
      .toSorted(byOrder)
      .map((sheet) => ({ sheet, easyRead: versionsOf(sheet.id) }));
    return ofStage.length === 0 ? [] : [{ stage, sheets: ofStage }];
  });
}

function byOrder(a: KitSheet, b: KitSheet): number {
  return a.data.order - b.data.order || (a.id < b.id ? -1 : 1);
}

/** A text that is printed as cards: what stands before the first card, and the cards. */
export interface CardsOfSheet {
  before: Body;
  /** Each card begins with its heading. */
  cards: Body[];
}

/** Cuts a text into cards. Each heading of the second level begins a card. */
export function cutIntoCards(body: Body): CardsOfSheet {
  const starts = body.flatMap((block, place) =>
    block.type === 'heading' && block.level === 2 ? [place] : [],
  );
  return {
    before: body.slice(0, starts[0] ?? body.length),
    cards: starts.map((start, index) => body.slice(start, starts[index + 1])),
  };
}

/** How many cards one sheet of paper holds. */
const cardsPerPage = 4;

/** Groups cards by the sheet of paper on which they are printed. */
export function toCardPages<T>(cards: readonly T[]): T[][] {
  const pages = Math.ceil(cards.length / cardsPerPage);
  return Array.from({ length: pages }, (_, page) =>
    cards.slice(page * cardsPerPage, (page + 1) * cardsPerPage),
  );
}
