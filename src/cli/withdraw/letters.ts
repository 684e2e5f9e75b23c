import { readText } from '../../library/folder.ts';
import { largestText } from '../../story/limits.ts';

/** What is known for a letter, by its name there; what is undefined stays to be filled in by hand. */
export type Known = Readonly<Record<string, string | undefined>>;

/** The letters a no calls for, as content keeps them: the one to the storyteller first. */
const letters = ['letters/acknowledge.md', 'letters/tell-partners.md'];

/** The letters, filled in as far as can be; those that cannot be read are left out. */
export async function lettersFor(contentDir: string, known: Known): Promise<string[]> {
  const read = await Promise.all(letters.map((file) => readText(contentDir, file, largestText)));
  return read.flatMap(({ text }) => (text === undefined ? [] : [fill(text.trim(), known)]));
}

/** Puts what is known in the place of `{…}`; the rest stands in square brackets, as all that a person fills in. */
export function fill(text: string, known: Known): string {
  return text.replace(/\{([a-z]+)\}/g, (_, name: string) =>
    Object.hasOwn(known, name) ? (known[name] ?? `[${name}]`) : `[${name}]`,
  );
}
