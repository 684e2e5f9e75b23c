import { qrPng } from '../qr/qr-code.ts';
import { element, textElement } from '../ooxml/xml-elements.ts';
import type { OoxmlPart, Relationship } from '../ooxml/ooxml-package.ts';
import { cleanText } from '../printed/clean-text.ts';
import { limitHeadingLevels } from '../printed/limit-heading-levels.ts';
import type { PrintedPictures } from '../printed/printed-document.ts';
import { pictureXml } from './word-picture.ts';
import { textRun, type RunLook } from './word-elements.ts';
import { collectLists, type WordLists } from './word-lists.ts';

/** What the paragraphs of a document refer to, collected while they are written. */
export interface WordContext extends WordLists {
  findLevel: (level: number) => number;
  helpedHeading: string;
  relationships: Relationship[];
  media: OoxmlPart[];
  pictures: PrintedPictures;
}

/** Creates the context of a new document. */
export function createWordContext(pictures: PrintedPictures, helpedHeading: string): WordContext {
  return {
    ...collectLists(),
    findLevel: limitHeadingLevels(),
    helpedHeading,
    relationships: [],
    media: [],
    pictures,
  };
}

/** Writes words of a document, cleaned. */
export function wordsRun(text: string, look?: RunLook): string {
  return textRun(cleanText(text), look);
}

/** Writes runs as a link to an address on the web. */
export function linkXml(context: WordContext, href: string, ...runs: string[]): string {
  const id = `link${String(context.relationships.length + 1)}`;
  context.relationships.push({ id, type: 'hyperlink', target: href, isExternal: true });
  return element('w:hyperlink', { 'r:id': id }, ...runs);
}

/** The widest and highest that a picture is printed, in millimetres. */
const pictureFrame = { width: 160, height: 80 };

/** Writes a picture of the document; undefined if there is none. */
export function storyPicture(context: WordContext, src: string, alt: string): string | undefined {
  const picture = Object.hasOwn(context.pictures, src) ? context.pictures[src] : undefined;
  if (!picture) return undefined;
  const { jpeg, width, height } = picture;
  const scale = Math.min(pictureFrame.width / width, pictureFrame.height / height);
  return addPicture(context, jpeg, 'jpeg', alt, { width: width * scale, height: height * scale });
}

/** The width of a module of a QR code in pixels. Word smooths pictures that it enlarges. */
const pixelsPerModule = 8;

/** Writes the QR code of an address. */
export function codePicture(context: WordContext, address: string, alt: string): string {
  const png = qrPng(address, pixelsPerModule);
  return addPicture(context, png, 'png', alt, { width: 22, height: 22 });
}

function addPicture(
  { media, relationships }: WordContext,
  bytes: Uint8Array,
  extension: 'png' | 'jpeg',
  alt: string,
  millimetres: { width: number; height: number },
): string {
  const number = media.length + 1;
  const id = `picture${String(number)}`;
  const path = `word/media/${id}.${extension}`;
  media.push({ path, content: bytes });
  relationships.push({ id, type: 'image', target: path });
  return pictureXml({ id, number, alt: cleanText(alt), ...millimetres });
}

/** Writes a field that Word fills in: the number of the page, or of all pages. */
export function fieldRun(name: 'PAGE' | 'NUMPAGES'): string {
  const run = (content: string) => element('w:r', {}, content);
  return [
    run(element('w:fldChar', { 'w:fldCharType': 'begin' })),
    run(textElement('w:instrText', ` ${name} `, { 'xml:space': 'preserve' })),
    run(element('w:fldChar', { 'w:fldCharType': 'separate' })),
    run(textElement('w:t', '1')),
    run(element('w:fldChar', { 'w:fldCharType': 'end' })),
  ].join('');
}
