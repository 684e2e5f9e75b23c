import type { FindPicture } from '../../story/body/body-html.ts';
import type { SiteWords } from '../../words/index.ts';

/** The data of an article, except the story. */
export interface ArticleContext {
  words: SiteWords;
  findPicture: FindPicture;
  /** Turns a path of the site into an address. */
  href: (path: string) => string;
  /** Turns a path of the site into a full address for share links. Default: no share links. */
  address?: (path: string) => string;
  /** The address of the telephone numbers for readers who are upset. Default: no link to them. */
  support?: string;
  /** Whether the page has a script that reads the story aloud and copies its address. Default: no. */
  hasTools?: boolean;
  /**
   * Whether the article is read on paper before anybody has said yes: nothing is folded, and the
   * panel of open uses is left out. Default: no.
   */
  isReadingCopy?: boolean;
  /** The guiding principles in order, each with its question. */
  principles: readonly { id: string; question: string }[];
}

/** Writes a section of an article that a reader unfolds, under its own heading. On paper it is open. */
export function foldedSection(
  name: string,
  title: string,
  content: string,
  isOpen = false,
): string {
  return `<section class="${name}" aria-labelledby="${name}"><details${isOpen ? ' open' : ''}><summary><h2 id="${name}">${title}</h2></summary>${content}</details></section>`;
}

/** Writes a section of an article under its own heading. */
export function articleSection(name: string, title: string, content: string): string {
  return `<section class="${name}" aria-labelledby="${name}"><h2 id="${name}">${title}</h2>${content}</section>`;
}
