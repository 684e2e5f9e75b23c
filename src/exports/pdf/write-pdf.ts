import { join, resolve } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintedDocument, PrintedPictures, PrintSize } from '../printed/printed-document.ts';
import { findCoverage, headingFamilies, textFamilies } from './pdf-fonts.ts';
import { toTypstInput, type TypstInput } from './typst-data.ts';

/** Writes a document as a PDF. The same input gives the same bytes. */
export type WritePdf = (
  document: PrintedDocument,
  size: PrintSize,
  pictures?: PrintedPictures,
) => Uint8Array;

/** A folder that need not exist. Typst can open only the files that it is given for this folder. */
const workspace = resolve('/printed-document');
/** How many documents are made before results that no later document has used are forgotten. */
const documentsBeforeEviction = 8;

/**
 * Creates the function that writes PDFs.
 *
 * @param Compiler Typst’s compiler. Its package has 50 MB, so only code that writes PDFs imports it
 * @param fonts the bytes of `textFontFiles` and `headingFontFiles`
 * @param template the text of `printed-document.typ`
 */
export function createPdfWriter(
  Compiler: typeof NodeCompiler,
  fonts: { text: readonly Buffer[]; heading: readonly Buffer[] },
  template: string,
): WritePdf {
  const compiler = Compiler.create({
    workspace,
    fontArgs: [{ fontBlobs: [...fonts.text, ...fonts.heading] }],
  });
  let count = 0;
  // Finding out which letters the fonts have takes as long as making several documents.
  let known: ReadonlySet<number> | undefined;
  const hasSign = (codePoint: number) => (known ??= findCoverage(fonts.text)).has(codePoint);
  return (document, size, pictures = {}) => {
    count += 1;
    if (count % documentsBeforeEviction === 0) compiler.evictCache(1);
    const lay = (points: number, print: Print) => {
      const input = toTypstInput(document, size, points, pictures, print);
      return compile(compiler, template, input);
    };
    const write = (print: Print) => {
      const [largest, ...smaller] = textPoints[size];
      const first = lay(largest, print);
      const fits = ({ numOfPages }: NodeTypstDocument) => numOfPages <= fewestPages;
      const laid = fits(first) ? first : smaller.map((points) => lay(points, print)).find(fits);
      return new Uint8Array(compiler.pdf(laid ?? first, { pdfStandard: 'ua-1' }));
    };
    for (const print of [
      (text: string) => replaceUncovered(text, hasSign),
      (text: string) => replaceUncovered(withoutMarks(text), hasSign),
    ]) {
      try {
        return write(print);
      } catch (cause) {
        // Each sign is in a font, but no font has a letter together with the mark that follows it.
        if (!String(cause).includes('could not be displayed')) throw cause;
      }
    }
    return write(replaceForeign);
  };
}

type Print = (text: string) => string;

/**
 * The sizes of running text, in points. The first that gives at most two pages is used, or else the
 * first of all: a document that is longer anyway need not be small.
 */
const textPoints = { standard: [11, 10.5], large: [18] } as const;
const fewestPages = 2;

function compile(
  compiler: NodeCompiler,
  template: string,
  { data, files }: TypstInput,
): NodeTypstDocument {
  const fonts = { text: textFamilies, heading: headingFamilies };
  const json = Buffer.from(JSON.stringify({ ...(data as object), fonts }));
  compiler.resetShadow();
  for (const [name, bytes] of [...files, ['document.json', json] as const]) {
    compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
  }
  const compiled = compiler.compile({ mainFileContent: template });
  if (compiled.result) return compiled.result;
  const error = compiled.takeError();
  const diagnostics = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'Unknown reason.';
  throw new Error(`Typst cannot make this PDF: ${diagnostics}`);
}

/** Every sign but the letters of English text, which the first font has. */
const notPlain = /[^\x20-\x7e\u00a0-\u00ff–—‘’“”…•·]/gu;

/** Replaces each character that no font has by the sign for such a character. */
function replaceUncovered(text: string, hasSign: (codePoint: number) => boolean): string {
  return text.replace(notPlain, (sign) => (hasSign(sign.codePointAt(0) ?? 0) ? sign : '\ufffd'));
}

/** Replaces every letter that is not Latin, which is the last resort. */
function replaceForeign(text: string): string {
  return text.replace(notPlain, '\ufffd');
}

function withoutMarks(text: string): string {
  return text.replace(/[\p{M}\p{Cf}]/gu, '');
}
