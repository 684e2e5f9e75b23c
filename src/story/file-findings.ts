import type { Finding } from './issue.ts';

/** The finding for a file that is missing. */
export const fileMissing: Finding = {
  rule: 'file-missing',
  severity: 'error',
  message: 'There is no such file.',
  hint: 'Put the file here, or correct its name; capitals count.',
};

/**
 * The finding for a file that is too large.
 *
 * @param most the most bytes it may have
 */
export function fileTooLarge(most: number): Finding {
  return {
    rule: 'file-too-large',
    severity: 'error',
    message: `The file is larger than ${String(Math.round(most / 1024))} KB.`,
    hint: 'Make it smaller.',
  };
}
