import type { Body } from '../../story/body/body-tree.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import type { CopyTerms } from '../ooxml/document-properties.ts';

/**
 * A document for paper: a handout, a facilitator's sheet, a copy to read. The PDF and the Word file
 * are made from the same document. It contains data alone, so a worker can receive it.
 */
export interface PrintedDocument {
  title: string;
  /** What the file is, for people who look at its properties. */
  description: string;
  /** The language of the library's own words, as in `en-GB`. */
  language: string;
  /** The organisation that publishes the document. */
  publisher: string;
  /** The name of the library, which stands at the head of the first page. */
  library: string;
  /** The kind of document, beside the name of the library. */
  kind: string;
  /** The day that the file names as the day of its creation, so that the same input gives the same bytes. */
  publishedOn: PlainDate;
  /** The terms on which a copy may be used, as data in the Word file. */
  terms: CopyTerms;
  /** The colour of headings and rules, as `#rrggbb`. Its contrast to white is at least 7:1. */
  accent: string;
  /** A drawing across the head of the first page, as SVG. It is only decoration. Default: none. */
  cover?: string;
  /** The title and what belongs to it, across the first page. */
  head: PrintedPart[];
  parts: PrintedPart[];
  /** What stands at the foot of the last page, in columns. */
  foot: PrintedPart[][];
  /** The heading of a list of what helped that has no words of its own before it. */
  helpedHeading: string;
  /** The lines at the foot of every page. */
  footer: string[];
  /** The words around the number of a page: before it, between it and the number of pages, after both. */
  pageNumber: readonly [before: string, between: string, after: string];
}

/** A part of a document. `language` is that of the part's words; default: that of the library. */
export type PrintedPart =
  | { type: 'title'; text: string; language?: string }
  | { type: 'heading'; level: 2 | 3; text: string; language?: string }
  /** A paragraph. `look` says how it stands out. Default: like other text. */
  | { type: 'text'; text: string; look?: 'lead' | 'small' | 'note'; language?: string }
  /** A story’s body. `level` is that of its largest headings. Default: 2. */
  | { type: 'body'; body: Body; level?: 2 | 3; language?: string }
  | { type: 'quotation'; text: string; language?: string }
  /** The story's own picture, or another one. */
  | { type: 'picture'; src: string; alt: string; language?: string }
  /** Numbered questions, each with lines to write on. */
  | { type: 'questions'; questions: string[]; lines: number; language?: string }
  | { type: 'bullets'; items: PrintedItem[] }
  /** Lines to write on, as many as fit on the page. */
  | { type: 'notes'; atLeast: number }
  /** Addresses, each with a QR code. */
  | { type: 'codes'; codes: PrintedCode[] }
  | { type: 'page-break' };

/** An entry of a list: a name in bold, which may be empty, an optional address, and what to say. */
export interface PrintedItem {
  name: string;
  /** The address that the name leads to. Default: none. */
  href?: string;
  text: string;
  language?: string;
}

/** An address as text and as a QR code. */
export interface PrintedCode {
  address: string;
  /** What the address is for. */
  label: string;
  /** The words for people who cannot see the code. */
  alt: string;
}

/** A picture of a document: its file name, bytes and size in pixels. */
export interface PrintedPicture {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

/** The pictures of a document, by their names in it. A picture that is missing is left out. */
export type PrintedPictures = Readonly<Record<string, PrintedPicture>>;

/** How large a document is printed: 11 points, or 18 for people with low vision. */
export type PrintSize = 'standard' | 'large';
