import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runProgram } from './programs.ts';

/** Dots an inch at which a slide of 13⅓ inches is as wide as a full HD projector. */
const projector = 144;

/** A deck as LibreOffice shows it: for each slide its words, and what its codes lead to. */
export interface Rendered {
  texts: string[];
  codes: string[][];
}

/**
 * Opens decks in LibreOffice and writes them as PDF.
 *
 * @param home a folder for LibreOffice's own settings, so that nobody's own are touched
 */
export function convert(decks: readonly string[], folder: string, home: string): void {
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

/** Looks at a deck that was written as PDF: reads its words, and scans its codes from the picture. */
export function look(pdf: string, scratch: string): Rendered {
  const name = basename(pdf, '.pdf');
  runProgram('pdftoppm', '-r', String(projector), '-png', pdf, join(scratch, name));
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
