import { spawnSync } from 'node:child_process';

/** The programs the check needs, and the Debian package that has each. */
const needed = {
  soffice: 'libreoffice-impress',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  zbarimg: 'zbar-tools',
  xmllint: 'libxml2-utils',
} as const;
export type Program = keyof typeof needed;

/** Runs a program. What it says on standard error is thrown away where it succeeds. */
export function runProgram(program: Program, ...args: string[]): { ok: boolean; out: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { ok: status === 0, out: status === 0 ? stdout : stdout + stderr };
}

/** The packages that are missing on this machine. */
export function missingPackages(): string[] {
  const missing = Object.entries(needed).filter(
    ([program]) => spawnSync('which', [program]).status !== 0,
  );
  return [...new Set(missing.map(([, name]) => name))];
}
