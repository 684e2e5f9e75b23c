import { decodeHTML } from 'entities';

/** How often one writing may be wrapped in another before we stop unwrapping. */
const deepest = 4;

/**
 * A text as it is, without its markup, and what its markup holds: words broken by tags are put
 * together, and what only an attribute says is seen too.
 */
export function readings(text: string): string[] {
  const plain = undo(text);
  if (!/<[a-z!/?]/i.test(plain)) return [plain];
  const tags = plain.match(/<[^>]*>/g) ?? [];
  return [plain.replace(blockTag, ' ').replace(/<[^>]*>/g, ''), tags.join(' ')];
}

/** Tags between which words are not one word. */
const blockTag = /<\/?(?:p|li|h[1-6]|td|th|div|dd|dt|section|title|option|a:p|w:p|text)\b[^>]*>/gi;

/** Undoes percent signs, entities and escapes, until nothing changes any more. */
function undo(text: string): string {
  let before = text;
  for (let turn = 0; turn < deepest; turn += 1) {
    const after = [unescape, unpercent, unentity].reduce((so, each) => each(so), before);
    if (after === before) return after;
    before = after;
  }
  return before;
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})/gi, (_, long?: string, short?: string) =>
      codePoint(parseInt(long ?? short ?? '', 16)),
    )
    .replace(/\\[nrt]/g, ' ');
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function unpercent(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
  );
}

function unentity(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** What stands in a text in base 64, as bytes. */
export function inBase64(text: string): Buffer[] {
  const found = text.match(/[A-Za-z0-9+/_-]{32,}={0,2}/g) ?? [];
  return found.map((run) => Buffer.from(run, 'base64'));
}
