import sharp from 'sharp';
import type { EmbeddedFile } from '../../runtime/unzip.ts';

interface PdfContents {
  texts: string[];
  /** The pictures of all pages, each as a PNG. */
  pictures: EmbeddedFile[];
}

/**
 * Reads the texts and pictures of a PDF, in its current version and in every earlier version that
 * is still in the file. Many programs append a change to a PDF, and the earlier version stays in
 * the file.
 *
 * @throws Error if the PDF cannot be opened
 */
export async function readPdf(bytes: Buffer): Promise<PdfContents> {
  const versions = [bytes, ...earlierVersions(bytes)];
  const contents = await Promise.all(versions.map(readVersion));
  return {
    texts: contents.flatMap(({ texts }) => texts),
    pictures: contents.flatMap(({ pictures }) => pictures),
  };
}

const endMarker = '%%EOF';
/** The end of a map of letters. Such a map, which many PDFs contain as text, ends like a whole PDF. */
const endOfMap = /%%EndResource\s*$/;

function earlierVersions(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  const versions: Buffer[] = [];
  for (let at = text.indexOf(endMarker); at !== -1; at = text.indexOf(endMarker, at + 1)) {
    if (endOfMap.test(text.slice(Math.max(0, at - 40), at))) continue;
    versions.push(bytes.subarray(0, at + endMarker.length));
  }
  return versions.slice(0, -1);
}

async function readVersion(bytes: Buffer): Promise<PdfContents> {
  // Imported only when needed, because the package is large and few libraries have PDFs.
  const { extractImages, extractText, getDocumentProxy, getMeta } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extractText(document, { mergePages: true });
  const pictures: EmbeddedFile[] = [];
  const pages = mayHavePictures(bytes) ? document.numPages : 0;
  for (let page = 1; page <= pages; page += 1) {
    for (const { key, data, width, height, channels } of await extractImages(document, page)) {
      const picture = sharp(data, { raw: { width, height, channels } });
      pictures.push([key, await picture.png({ compressionLevel: 1 }).toBuffer()]);
    }
  }
  return { texts: [text, JSON.stringify(await getMeta(document))], pictures };
}

/**
 * Whether a PDF may have pictures. Looking for them takes as long as reading the text. A picture is a
 * stream, and the dictionary of a stream is never packed. Its subtype is therefore in the bytes as they
 * are, as a name or as a reference to one. A name may be written with codes of its letters.
 */
function mayHavePictures(bytes: Buffer): boolean {
  const source = bytes
    .toString('latin1')
    .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return /\/Image|\/Subtype(?!\s*\/)/.test(source);
}
