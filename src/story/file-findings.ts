import type { Finding } from './issue.ts';

/** The finding for a file that is not where it is looked for. */
export const fileMissing: Finding = {
  rule: 'file-missing',
  severity: 'error',
  message: 'There is no such file.',
  hint: 'Put the file here, or correct its name; capitals count.',
};

/** The finding for a file of more than `most` bytes. */
export function tooLarge(most: number): Finding {
  return {
    rule: 'file-too-large',
    severity: 'error',
    message: `The file is larger than ${String(Math.round(most / 1024))} KB.`,
    hint: 'Make it smaller.',
  };
}

/** The finding for a picture that cannot be decoded. */
export const pictureUndecodable: Finding = {
  rule: 'picture-undecodable',
  severity: 'error',
  message: 'The picture cannot be opened: it is damaged, not a picture, or too many pixels.',
  hint: 'Save it again as JPEG or PNG.',
};

/** The finding for a picture of a kind that is not taken. */
export const pictureFormat: Finding = {
  rule: 'picture-format',
  severity: 'error',
  message: 'The picture is of a kind the library does not take.',
  hint: 'Save it as JPEG, PNG, WebP or AVIF.',
};
