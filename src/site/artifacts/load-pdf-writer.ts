import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { headingFontFiles, textFontFiles } from '../../exports/pdf/pdf-fonts.ts';
import { createPdfWriter, type WritePdf } from '../../exports/pdf/write-pdf.ts';

/**
 * Loads Typst, the fonts and the design, and returns the function that writes PDFs. Loads them only
 * once. Typst is imported only when the first PDF is made, because its package has 50 MB.
 */
export function loadPdfWriter(): Promise<WritePdf> {
  return (writer ??= load());
}
let writer: Promise<WritePdf> | undefined;

async function load(): Promise<WritePdf> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { resolve } = createRequire(import.meta.url);
  const readFonts = (files: readonly string[]) =>
    files.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)));
  const fonts = { text: readFonts(textFontFiles), heading: readFonts(headingFontFiles) };
  const design = new URL('../../exports/pdf/printed-document.typ', import.meta.url);
  return createPdfWriter(NodeCompiler, fonts, readFileSync(design, 'utf8'));
}
