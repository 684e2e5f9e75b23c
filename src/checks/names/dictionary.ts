/** Whether a word, in small letters, stands in a dictionary in any of its forms. */
export type Dictionary = (word: string) => boolean;

/** An ending or a beginning that makes another form of a word. */
interface Affix {
  /** The sign by which words say that they take it. */
  flag: string;
  /** What it takes away from the word. */
  strip: string;
  add: string;
  /** What the word has to look like. */
  fits: RegExp;
}

/**
 * Reads a dictionary as Hunspell writes it, and leaves out every word with a capital: what is
 * always written large is somebody's name, or a place's, and explains nothing. Forms are taken
 * apart when they are asked for rather than made beforehand, which takes 25 ms in place of the
 * half second that spelling checkers need (docs/decisions/20-every-capital-is-explained.md).
 *
 * @param aff how forms are made. Source: hunspell(5)
 * @param dic the words, one a line, each with the signs of the forms it takes
 */
export function readDictionary(aff: string, dic: string): Dictionary {
  const words = new Map<string, string>();
  for (const [, word = '', flags = ''] of dic.matchAll(/^(\p{Ll}[^/\n]*)(?:\/(\S*))?$/gmu)) {
    words.set(word, (words.get(word) ?? '') + flags);
  }
  const endings = affixes(aff, 'SFX');
  const beginnings = affixes(aff, 'PFX');
  const takes = (word: string, ...flags: readonly Affix[]) => {
    const taken = words.get(word);
    return taken !== undefined && flags.every(({ flag }) => taken.includes(flag));
  };
  const isForm = (word: string, beginning?: Affix) => {
    const also = beginning ? [beginning] : [];
    return (
      takes(word, ...also) ||
      endings.some((ending) => {
        if (!word.endsWith(ending.add)) return false;
        const stem = word.slice(0, word.length - ending.add.length) + ending.strip;
        return ending.fits.test(stem) && takes(stem, ending, ...also);
      })
    );
  };
  return (word) =>
    isForm(word) ||
    beginnings.some(
      (beginning) =>
        word.startsWith(beginning.add) && isForm(word.slice(beginning.add.length), beginning),
    );
}

/** `SFX D   y     ied        [^aeiou]y`: the flag, what goes, what comes, what the word looks like. */
function affixes(aff: string, kind: 'SFX' | 'PFX'): Affix[] {
  const rule = new RegExp(`^${kind}\\s+(\\S)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s*$`, 'gm');
  return [...aff.matchAll(rule)].map(([, flag = '', strip = '', add = '', looks = '']) => ({
    flag,
    strip: strip === '0' ? '' : strip,
    add,
    fits: kind === 'SFX' ? new RegExp(`${looks}$`) : new RegExp(`^${looks}`),
  }));
}
