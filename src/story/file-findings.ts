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
 * @param maximum the most bytes that the file may have
 */
export function fileTooLarge(maximum: number): Finding {
  return {
    rule: 'file-too-large',
    severity: 'error',
    message: `The file is larger than ${String(Math.round(maximum / 1024))} KB.`,
    hint: 'Make it smaller.',
  };
}
