/** A dictionary. Calling it says whether it has a word in any form. The word is in lower case. */
export interface Dictionary {
  (word: string): boolean;
  /**
   * The words that the dictionary has only with a capital: names of people and places. They are in
   * lower case here.
   * Default: none.
   */
  readonly names?: ReadonlySet<string>;
}

/** A suffix or a prefix that makes another form of a word. */
interface Affix {
  /** The flag of the words to which the affix can be added. */
  flag: string;
  /** The letters that are removed from the word before the affix is added. */
  strip: string;
  add: string;
  /** The pattern that the word must match. */
  pattern: RegExp;
}

/**
 * Parses a dictionary in the format of Hunspell. Words with a capital are kept apart in `names`,
 * because they are names of people or places and explain nothing. The parser does not generate all
 * forms. A look-up splits a form into word and affix instead. Parsing therefore takes 25 ms, and
 * not half a second as in spelling checkers (docs/decisions/20-ask-about-every-capital.md).
 *
 * @param aff the rules for forms of words. Source: hunspell(5)
 * @param dic the words, one per line, each with the flags of its affixes
 */
export function parseDictionary(aff: string, dic: string): Dictionary {
  const words = new Map<string, string>();
  for (const [, word = '', flags = ''] of dic.matchAll(/^(\p{Ll}[^/\n]*)(?:\/(\S*))?$/gmu)) {
    words.set(word, (words.get(word) ?? '') + flags);
  }
  const suffixes = parseAffixes(aff, 'SFX');
  const prefixes = parseAffixes(aff, 'PFX');
  const hasFlags = (word: string, ...affixes: readonly Affix[]) => {
    const flags = words.get(word);
    return flags !== undefined && affixes.every(({ flag }) => flags.includes(flag));
  };
  const isForm = (word: string, prefix?: Affix) => {
    const prefixed = prefix ? [prefix] : [];
    return (
      hasFlags(word, ...prefixed) ||
      suffixes.some((suffix) => {
        if (!word.endsWith(suffix.add)) return false;
        const stem = word.slice(0, word.length - suffix.add.length) + suffix.strip;
        return suffix.pattern.test(stem) && hasFlags(stem, suffix, ...prefixed);
      })
    );
  };
  const isWord = (word: string) =>
    isForm(word) ||
    prefixes.some(
      (prefix) => word.startsWith(prefix.add) && isForm(word.slice(prefix.add.length), prefix),
    );
  return Object.assign(isWord, { names: parseNames(dic) });
}

/**
 * Finds the words of which only the first letter is a capital. Words in capitals are abbreviations.
 */
function parseNames(dic: string): ReadonlySet<string> {
  return new Set(Array.from(dic.matchAll(nameLine), ([, name = '']) => name.toLowerCase()));
}

const nameLine = /^(\p{Lu}[\p{Ll}'-]{2,})(?=\/|\s*$)/gmu;

/**
 * Parses lines such as `SFX D   y     ied        [^aeiou]y`: the flag, the removed letters, the
 * added letters, and the pattern.
 */
function parseAffixes(aff: string, kind: 'SFX' | 'PFX'): Affix[] {
  const rule = new RegExp(`^${kind}\\s+(\\S)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s*$`, 'gm');
  return [...aff.matchAll(rule)].map(([, flag = '', strip = '', add = '', pattern = '']) => ({
    flag,
    strip: strip === '0' ? '' : strip,
    add,
    pattern: kind === 'SFX' ? new RegExp(`${pattern}$`) : new RegExp(`^${pattern}`),
  }));
}
