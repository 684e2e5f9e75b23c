import { decodeHTML } from 'entities';

/**
 * A text in each way that somebody or something may read it: as it is, with its signs in code and
 * its tags undone, with its percent signs undone, and with a space before each capital.
 */
export function readingsOf(text: string): string[] {
  return [...new Set([text, withoutCode(text), withoutPercent(text), apart(text)])];
}

function withoutCode(text: string): string {
  return /[&<]/.test(text) ? decodeHTML(text.replace(/<[^<>]*>/g, '')) : text;
}

function withoutPercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString(),
  );
}

/** RobertAtSchool, as file names are written. */
function apart(text: string): string {
  return /\s/.test(text.trim()) ? text : text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}
