import { inlineText } from '../../story/body/body-text.ts';
import type { Block, Body, FigureBlock, Inline } from '../../story/body/body-tree.ts';
import { textDirection } from '../../story/languages.ts';
import { qrSvg } from '../qr/qr-code.ts';
import { cleanText } from '../printed/clean-text.ts';
import { limitHeadingLevels } from '../printed/limit-heading-levels.ts';
import type {
  PrintedDocument,
  PrintedPart,
  PrintedPictures,
  PrintSize,
} from '../printed/printed-document.ts';

/** What the Typst document reads: its data, and the files that the data names. */
export interface TypstInput {
  data: unknown;
  files: ReadonlyMap<string, Uint8Array>;
}

/** What Typst needs to know of a language. */
interface TypstLanguage {
  /** The language in two or three letters. */
  lang: string;
  region: string | null;
  isFromRight: boolean;
}

/** Turns a document into the data of the Typst document. */
export function toTypstInput(
  document: PrintedDocument,
  size: PrintSize,
  points: number,
  pictures: PrintedPictures,
  print: (text: string) => string,
): TypstInput {
  const files = new Map<string, Uint8Array>();
  const addFile = (name: string, bytes: Uint8Array | string): string => {
    files.set(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    return name;
  };
  const printClean = (text: string) => print(cleanText(text));
  const context: Context = {
    print: printClean,
    // PDF/UA asks for a title that can be seen.
    title: printClean(isVisible(document.title) ? document.title : document.kind),
    findLevel: limitHeadingLevels(),
    helped: {
      text: printClean(document.helpedHeading),
      language: toTypstLanguage(document.language),
    },
    addCode: (address) => addFile(`code-${String(files.size)}.svg`, qrSvg(address, '')),
    addPicture: (src) => {
      const picture = Object.hasOwn(pictures, src) ? pictures[src] : undefined;
      return picture && addFile(`picture-${String(files.size)}.jpeg`, picture.jpeg);
    },
  };
  const toParts = (list: readonly PrintedPart[]) => list.flatMap((part) => toPart(part, context));
  const { cover, head, parts, foot, publishedOn, pageNumber, language } = document;
  const data = {
    size,
    points,
    title: context.title,
    description: context.print(document.description),
    publisher: context.print(document.publisher),
    library: context.print(document.library),
    kind: context.print(document.kind),
    footer: document.footer.map(context.print),
    pageNumber: pageNumber.map(context.print),
    accent: document.accent,
    date: publishedOn.split('-').map(Number),
    language: toTypstLanguage(language),
    cover: cover === undefined ? null : addFile('cover.svg', cover),
    head: toParts(head),
    parts: toParts(parts),
    foot: foot.map(toParts),
  };
  return { data, files };
}

interface Context {
  /** Cleans a text and leaves out what the fonts cannot show. */
  print: (text: string) => string;
  title: string;
  findLevel: (level: number) => number;
  /** The heading of a list of what helped. */
  helped: { text: string; language: TypstLanguage };
  /** Adds a QR code, and returns the name of its file. */
  addCode: (address: string) => string;
  /** Adds a picture, and returns the name of its file; undefined if there is no such picture. */
  addPicture: (src: string) => string | undefined;
}

function toPart(part: PrintedPart, context: Context): object[] {
  const { print } = context;
  const language = toLanguage('language' in part ? part.language : undefined);
  switch (part.type) {
    case 'title':
      return [{ ...part, text: context.title, language }];
    case 'heading':
      if (!isVisible(part.text)) return [];
      return [{ ...part, level: context.findLevel(part.level), text: print(part.text), language }];
    case 'text':
    case 'quotation':
      return [{ ...part, text: print(part.text), language }];
    case 'body':
      return [{ type: 'body', body: toBlocks(part.body, deepen(context, part.level)), language }];
    case 'picture': {
      const file = context.addPicture(part.src);
      return file === undefined ? [] : [{ type: 'picture', file, alt: print(part.alt), language }];
    }
    case 'questions':
      return [{ ...part, questions: part.questions.map(print), language }];
    case 'bullets':
      return [
        {
          type: 'bullets',
          items: part.items.map(({ name, text, href, language: own }) => ({
            name: print(name),
            text: print(text),
            ...(href !== undefined && { href }),
            language: toLanguage(own),
          })),
        },
      ];
    case 'codes':
      return [
        {
          type: 'codes',
          codes: part.codes.map(({ address, label, alt }) => ({
            address,
            label: print(label),
            alt: print(alt),
            file: context.addCode(address),
          })),
        },
      ];
    default:
      return [part];
  }
}

/** Changes the context of a body whose largest headings have another level than usual. */
function deepen(context: Context, level: 2 | 3 = 2): Context {
  return { ...context, findLevel: (own) => context.findLevel(own + level - 2) };
}

function toBlocks(body: Body, context: Context): object[] {
  return body.flatMap((block) => toBlock(block, context));
}

function toBlock(block: Block, context: Context): object[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: block.type, children: toInlines(block.children, context) }];
    case 'heading': {
      if (!isVisible(inlineText(block.children))) return [];
      const level = context.findLevel(block.level);
      return [{ type: block.type, level, children: toInlines(block.children, context) }];
    }
    case 'list': {
      const { ordered, start = 1, items } = block;
      return [
        { type: block.type, ordered, start, items: items.map((item) => toBlocks(item, context)) },
      ];
    }
    case 'Figure':
      return toFigure(block, context);
    case 'Passage': {
      const language = toTypstLanguage(block.lang);
      return [{ type: block.type, language, children: toBlocks(block.children, context) }];
    }
    case 'Quote': {
      const by = block.by === undefined ? {} : { by: context.print(block.by) };
      return [{ type: block.type, ...by, children: toBlocks(block.children, context) }];
    }
    case 'Helped':
      return [{ type: block.type, children: toHelped(block.children, context) }];
    default:
      return [{ type: block.type, children: toBlocks(block.children, context) }];
  }
}

/** Puts a heading before a list of what helped that has no words of its own before it. */
function toHelped(blocks: Body, context: Context): object[] {
  if (blocks[0]?.type !== 'list') return toBlocks(blocks, context);
  const { language, text } = context.helped;
  const words = { type: 'Passage', language, children: [{ type: 'text', value: text }] };
  const heading = { type: 'heading', level: context.findLevel(2), children: [words] };
  return [heading, ...toBlocks(blocks, context)];
}

function toFigure({ src, alt, children }: FigureBlock, context: Context): object[] {
  const file = context.addPicture(src);
  if (file === undefined) return [];
  const printed = { type: 'Figure', file, alt: context.print(alt) };
  return [{ ...printed, children: toBlocks(children, context) }];
}

function toInlines(inlines: readonly Inline[], context: Context): object[] {
  return inlines.map((inline): object => {
    if (inline.type === 'text') return { type: 'text', value: context.print(inline.value) };
    if (inline.type === 'break') return inline;
    return { ...inline, children: toInlines(inline.children, context) };
  });
}

/** Whether a text has any sign that is not white space, a control character or a format character. */
function isVisible(text: string): boolean {
  return /[^\p{C}\p{Z}]/u.test(text);
}

function toLanguage(tag: string | undefined): TypstLanguage | null {
  return tag === undefined ? null : toTypstLanguage(tag);
}

/** Returns the parts of a language that Typst accepts. An unknown code becomes `und`, for unknown. */
function toTypstLanguage(tag: string): TypstLanguage {
  const isFromRight = textDirection(tag) === 'rtl';
  try {
    const { language, region = '' } = new Intl.Locale(tag);
    const lang = /^[a-z]{2,3}$/.test(language) ? language : 'und';
    return { lang, region: /^[A-Z]{2}$/.test(region) ? region : null, isFromRight };
  } catch {
    return { lang: 'und', region: null, isFromRight };
  }
}
