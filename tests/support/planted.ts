import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';

/** A file with words more in it, and where in it they were put. */
export interface Planted {
  where: string;
  bytes: Uint8Array;
}

/** A file of an output with some words more in it, in the ways that its kind has words, one at a time. */
export async function plantedIn(path: string, bytes: Buffer, words: string): Promise<Planted[]> {
  if (/\.(?:pptx|docx|xlsx)$/.test(path)) return inPackage(bytes, words);
  const one = (planted: Uint8Array) => [{ where: path, bytes: planted }];
  if (/\.(?:webp|avif|png|jpe?g)$/.test(path)) return one(await inPicture(bytes, words));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    return one(gzipSync(inPagefind(gunzipSync(bytes), words)));
  }
  return one(inText(path, bytes, words));
}

/** One member of each kind, as in `ppt/slides/slide1.xml`. */
async function inPackage(bytes: Buffer, words: string): Promise<Planted[]> {
  const members = unzipSync(bytes);
  const kinds = new Map(Object.keys(members).map((name) => [name.replace(/\d+/g, '1'), name]));
  return Promise.all(
    [...kinds.values()].map(async (name) => {
      const [planted] = await plantedIn(name, Buffer.from(members[name]!), words);
      return { where: name, bytes: zipSync({ ...members, [name]: planted!.bytes }) };
    }),
  );
}

function inPicture(bytes: Buffer, words: string): Promise<Buffer> {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><d>${words}</d></x:xmpmeta>`;
  return sharp(bytes, { animated: true }).withXmp(xmp).toBuffer();
}

function inText(path: string, bytes: Buffer, words: string): Uint8Array {
  const text = bytes.toString();
  if (path.endsWith('.html')) return strToU8(text.replace('</body>', `<p>${words}</p></body>`));
  if (path.endsWith('.json')) return strToU8(JSON.stringify([JSON.parse(text), words]));
  if (path.endsWith('.css')) return strToU8(`${text}i::after{content:"${words}"}`);
  if (path.endsWith('.js')) return strToU8(`${text};var a="${words}"`);
  if (/\.(?:xml|rels|svg)$/.test(path)) return strToU8(`${text}<!--${words}-->`);
  return Buffer.concat([bytes, Buffer.from(`\n${words}`)]);
}

/** What Pagefind's files begin with; what follows is JSON, CBOR or a program. */
const mark = Buffer.from('pagefind_dcd');

function inPagefind(bytes: Buffer, words: string): Buffer {
  const isMarked = bytes.subarray(0, mark.length).equals(mark);
  const rest = isMarked ? bytes.subarray(mark.length) : bytes;
  const more = (): Uint8Array => {
    if (!isMarked || rest[0] === 0) return Buffer.concat([rest, Buffer.from(words)]);
    if (rest[0] === 0x7b) {
      return strToU8(JSON.stringify({ ...(JSON.parse(rest.toString()) as object), words }));
    }
    return encode([decode(rest, { useMaps: true }), words]);
  };
  return Buffer.concat([isMarked ? mark : Buffer.alloc(0), more()]);
}
