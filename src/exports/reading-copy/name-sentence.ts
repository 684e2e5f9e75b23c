import type { Naming } from '../../story/vocabulary.ts';
import type { ReadingCopyWords } from '../../words/reading-copy-en-gb.ts';

/** Says by which name the story calls a person, in words for that person. */
export function nameSentence(
  naming: Naming | undefined,
  name: string | undefined,
  { naming: words }: ReadingCopyWords,
): string {
  if (naming === 'anonymous') return words.anonymous();
  return naming === undefined || name === undefined ? words.unknown() : words[naming](name);
}
