import sharp from 'sharp';
import type { Within } from './zip.ts';

/**
 * What the pages of a PDF say and show, now and in every earlier state that still lies in the file:
 * whoever changes a PDF may only add to it.
 *
 * @throws Error where it cannot be opened
 */
export async function readPdf(bytes: Buffer): Promise<{ texts: string[]; within: Within[] }> {
  const states = [bytes, ...earlier(bytes)];
  const read = await Promise.all(states.map(readState));
  return {
    texts: read.flatMap(({ texts }) => texts),
    within: read.flatMap(({ within }) => within),
  };
}

const end = Buffer.from('%%EOF');

function earlier(bytes: Buffer): Buffer[] {
  const states: Buffer[] = [];
  for (let at = bytes.indexOf(end); at !== -1; at = bytes.indexOf(end, at + 1)) {
    states.push(bytes.subarray(0, at + end.length));
  }
  return states.slice(0, -1);
}

async function readState(bytes: Buffer): Promise<{ texts: string[]; within: Within[] }> {
  // Large, and needed only where a library has such files.
  const { extractImages, extractText, getDocumentProxy, getMeta } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extractText(document, { mergePages: true });
  const within: Within[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    for (const { key, data, width, height, channels } of await extractImages(document, page)) {
      const picture = sharp(data, { raw: { width, height, channels } });
      within.push([key, await picture.png({ compressionLevel: 1 }).toBuffer()]);
    }
  }
  return { texts: [text, JSON.stringify(await getMeta(document))], within };
}
