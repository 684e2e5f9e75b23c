import { spawnSync } from 'node:child_process';

/** The Debian package of each program that the check needs. */
const packages = {
  soffice: 'libreoffice-impress',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  zbarimg: 'zbar-tools',
  xmllint: 'libxml2-utils',
} as const;

/** A program that the check runs. */
export type Program = keyof typeof packages;

/**
 * Runs a program.
 *
 * @returns the standard output; if the program fails, standard error as well
 */
export function runProgram(program: Program, ...args: string[]): { ok: boolean; out: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { ok: status === 0, out: status === 0 ? stdout : stdout + stderr };
}

/** Finds the packages that are not installed on this machine. */
export function findMissingPackages(): string[] {
  const missing = Object.entries(packages).filter(
    ([program]) => spawnSync('which', [program]).status !== 0,
  );
  return [...new Set(missing.map(([, name]) => name))];
}
