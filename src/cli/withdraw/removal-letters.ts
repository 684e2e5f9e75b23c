import { readTextFile } from '../../runtime/plain-files.ts';
import { largestText } from '../../story/size-limits.ts';

/** The values of a letter’s fields. A person fills in those that are undefined. */
export type LetterFields = Readonly<Record<string, string | undefined>>;

/**
 * The letters that follow a removal, in the content folder. The first one is to the storyteller.
 */
const letterFiles = ['letters/acknowledge.md', 'letters/tell-partners.md'];

/** Fills in the letters. Leaves out those that do not exist or cannot be read. */
export async function fillLetters(contentDir: string, fields: LetterFields): Promise<string[]> {
  const files = await Promise.all(
    letterFiles.map((file) => readTextFile(contentDir, file, largestText)),
  );
  return files.flatMap(({ text }) => (text === undefined ? [] : [fillFields(text.trim(), fields)]));
}

/** Replaces each `{field}` by its value, or by `[field]` for a person to fill in. */
function fillFields(text: string, fields: LetterFields): string {
  return text.replace(/\{([a-z]+)\}/g, (_, name: string) =>
    Object.hasOwn(fields, name) ? (fields[name] ?? `[${name}]`) : `[${name}]`,
  );
}
