import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runProgram } from './programs.ts';

/**
 * The resolution at which a slide of 13⅓ inches is as wide as the picture of a full HD projector.
 */
const projectorDpi = 144;

/** A deck as LibreOffice shows it: the text of each slide, and the addresses in its QR codes. */
export interface Rendering {
  texts: string[];
  codes: string[][];
}

/**
 * Opens decks in LibreOffice and converts them to PDF.
 *
 * @param home a folder for LibreOffice's settings, so that those of the user do not change
 * @throws Error if LibreOffice cannot open a deck
 */
export function convertToPdf(decks: readonly string[], folder: string, home: string): void {
  const profile = `-env:UserInstallation=file://${home}`;
  const { ok, out } = runProgram(
    'soffice',
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...decks,
  );
  if (!ok) throw new Error(`LibreOffice cannot open the slides.\n${out}`);
}

/**
 * Reads the text of a deck that was converted to PDF, and scans its QR codes from pictures.
 *
 * @param scratch the folder for the pictures
 */
export function readRendering(pdf: string, scratch: string): Rendering {
  const name = basename(pdf, '.pdf');
  runProgram('pdftoppm', '-r', String(projectorDpi), '-png', pdf, join(scratch, name));
  const pictures = readdirSync(scratch).filter((file) => file.startsWith(`${name}-`));
  return {
    texts: runProgram('pdftotext', '-layout', pdf, '-').out.split('\f').slice(0, -1),
    codes: pictures
      .toSorted()
      .map((picture) =>
        runProgram('zbarimg', '-q', '--raw', join(scratch, picture)).out.trim().split('\n'),
      ),
  };
}
