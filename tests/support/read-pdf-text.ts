import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/** The text and the properties of a PDF, read by another package. */
export interface ReadPdf {
  pages: number;
  /** The text of every page, without white space. */
  letters: string;
  info: Record<string, unknown>;
}

/** Reads a PDF. */
export async function readPdfText(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  const { text } = await extractText(document, { mergePages: true });
  const { info } = await getMeta(document);
  return { pages: document.numPages, letters: withoutSpace(text), info };
}

/** Leaves out white space, because lines of a PDF end where no line of the text does. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
