import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';

/** A file with a planted text. */
export interface PlantedFile {
  /** The path of the file that contains the text; in a package, the name of the member. */
  where: string;
  bytes: Uint8Array;
}

/**
 * Plants a text in a file of an output. Returns one file for each place where the format can contain a
 * text.
 */
export async function plantText(path: string, bytes: Buffer, text: string): Promise<PlantedFile[]> {
  if (/\.(?:pptx|docx|xlsx)$/.test(path)) return inPackage(bytes, text);
  const planted = (result: Uint8Array) => [{ where: path, bytes: result }];
  if (/\.(?:webp|avif|png|jpe?g)$/.test(path)) return planted(await inPicture(bytes, text));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    return planted(gzipSync(inPagefind(gunzipSync(bytes), text)));
  }
  return planted(inTextFile(path, bytes, text));
}

/** Plants a text in one member of each kind. Members that differ only in a number are one kind. */
async function inPackage(bytes: Buffer, text: string): Promise<PlantedFile[]> {
  const members = unzipSync(bytes);
  const memberOfKind = new Map(
    Object.keys(members).map((name) => [name.replace(/\d+/g, '1'), name]),
  );
  return Promise.all(
    [...memberOfKind.values()].map(async (name) => {
      const [member] = await plantText(name, Buffer.from(members[name]!), text);
      return { where: name, bytes: zipSync({ ...members, [name]: member!.bytes }) };
    }),
  );
}

function inPicture(bytes: Buffer, text: string): Promise<Buffer> {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><d>${text}</d></x:xmpmeta>`;
  return sharp(bytes, { animated: true }).withXmp(xmp).toBuffer();
}

function inTextFile(path: string, bytes: Buffer, planted: string): Uint8Array {
  const text = bytes.toString();
  if (path.endsWith('.html')) return strToU8(text.replace('</body>', `<p>${planted}</p></body>`));
  if (path.endsWith('.json')) return strToU8(JSON.stringify([JSON.parse(text), planted]));
  if (path.endsWith('.css')) return strToU8(`${text}i::after{content:"${planted}"}`);
  if (path.endsWith('.js')) return strToU8(`${text};var a="${planted}"`);
  if (/\.(?:xml|rels|svg)$/.test(path)) return strToU8(`${text}<!--${planted}-->`);
  return Buffer.concat([bytes, Buffer.from(`\n${planted}`)]);
}

/** The first bytes of each Pagefind file. JSON, CBOR or a program follows them. */
const signature = Buffer.from('pagefind_dcd');

function inPagefind(bytes: Buffer, text: string): Buffer {
  const isSigned = bytes.subarray(0, signature.length).equals(signature);
  const rest = isSigned ? bytes.subarray(signature.length) : bytes;
  const changed = (): Uint8Array => {
    if (!isSigned || rest[0] === 0) return Buffer.concat([rest, Buffer.from(text)]);
    if (rest[0] === 0x7b) {
      return strToU8(JSON.stringify({ ...(JSON.parse(rest.toString()) as object), words: text }));
    }
    return encode([decode(rest, { useMaps: true }), text]);
  };
  return Buffer.concat([isSigned ? signature : Buffer.alloc(0), changed()]);
}
