/** What the codes of a font in a PDF mean. */
export interface CharacterMap {
  /** How many bytes a code has: 1 or 2. */
  codeLength: number;
  characters: Map<number, string>;
}

/** The most characters of one range. A range of two-byte codes has at most 256. */
const longestRange = 65_536;

/** Reads the table of a font that says which character each code stands for (ISO 32000-1, 9.10.3). */
export function readCharacterMap(cmap: string): CharacterMap {
  const characters = new Map<number, string>();
  const [, lowest = ''] = /begincodespacerange\s*<([0-9A-Fa-f]{2,8})>/.exec(cmap) ?? [];
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([<>\s0-9A-Fa-f]*)endbfchar/g)) {
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      characters.set(parseInt(from, 16), toCharacters(to));
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([<>[\]\s0-9A-Fa-f]*)endbfrange/g)) {
    for (const [, from = '', to = '', first = '', list = ''] of block.matchAll(range)) {
      const start = parseInt(from, 16);
      const codes = Math.min(parseInt(to, 16) - start, longestRange - characters.size);
      const listed = list.match(/[0-9A-Fa-f]{2,}/g) ?? [];
      for (let place = 0; place <= codes; place += 1) {
        const each = first === '' ? listed[place] : addToCode(first, place);
        if (each !== undefined) characters.set(start + place, toCharacters(each));
      }
    }
  }
  return { codeLength: lowest.length > 2 ? 2 : 1, characters };
}

const range = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([0-9A-Fa-f<>\s]*)\])/g;

function addToCode(hex: string, more: number): string {
  return (parseInt(hex.slice(-4), 16) + more).toString(16).padStart(4, '0');
}

/** Reads UTF-16 that is written in hexadecimal digits. */
function toCharacters(hex: string): string {
  const units = hex.match(/.{1,4}/g) ?? [];
  return String.fromCharCode(...units.slice(0, 8).map((unit) => parseInt(unit, 16)));
}

/** A change of the font, a text in brackets, or a text in hexadecimal digits. */
const shownParts =
  /\/([^\s/<>[\]()]{1,60})\s+-?[\d.]{1,12}\s+Tf|\(((?:[^\\()]|\\[\s\S]|\([^\\()]*\))*)\)|<([0-9A-Fa-f\s]*)>/g;

/**
 * Reads the text that a page shows. Texts in the same font follow each other without a space,
 * because programs place parts of a word one by one.
 *
 * @param font the font to try. Default: codes are letters
 */
export function decodeShownText(content: string, font?: CharacterMap): string {
  const runs: string[] = [];
  let current = '';
  for (const [, name, letters, hex] of content.matchAll(shownParts)) {
    if (name !== undefined && name !== current) {
      current = name;
      runs.push('\n');
    } else if (letters !== undefined) runs.push(decodeCodes(unescapeText(letters), font));
    else if (hex !== undefined) runs.push(decodeCodes(fromHex(hex), font));
  }
  return runs.join('');
}

function decodeCodes(codes: string, font: CharacterMap | undefined): string {
  if (!font) return codes;
  const { codeLength, characters } = font;
  let text = '';
  for (let at = 0; at < codes.length; at += codeLength) {
    const high = codes.charCodeAt(at);
    const value = codeLength === 1 ? high : high * 256 + codes.charCodeAt(at + 1);
    text += characters.get(value) ?? ' ';
  }
  return text;
}

function fromHex(hex: string): string {
  const pairs = hex.replace(/\s/g, '').match(/.{1,2}/g) ?? [];
  return pairs.map((pair) => String.fromCharCode(parseInt(pair.padEnd(2, '0'), 16))).join('');
}

function unescapeText(letters: string): string {
  if (!letters.includes('\\')) return letters;
  return letters.replace(
    /\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g,
    (_, octal?: string, letter?: string) =>
      octal === undefined
        ? (escapes[letter ?? ''] ?? letter ?? '')
        : String.fromCharCode(parseInt(octal, 8) & 255),
  );
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
