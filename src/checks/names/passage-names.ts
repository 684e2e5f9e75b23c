import { hasCapitalNouns, isInLatinScript } from '../../story/languages.ts';
import { splitIntoWords, type TextWord } from './text-words.ts';
import {
  findUnexplainedWords,
  isExplainedOrEveryday,
  type NameExplanations,
  type UnexplainedWords,
} from './unexplained-words.ts';
import { wordsUsedAsNames } from './words-used-as-names.ts';

/**
 * The minimum length of a name at the start of a sentence, in letters. There every word has a
 * capital, and short names are words of other languages: `Mae` is “is” in Welsh.
 */
const minimumAtStart = 5;
/**
 * The minimum length of a word that is also a name. Shorter ones are often words of other
 * languages: `Pan`.
 */
const minimumUsedAsName = 4;

/**
 * Finds the words of a passage in another language that may be names. The dictionary does not know
 * the language, so not every word is asked about:
 * - In a language with a script of its own, a word in Latin letters is no word of that language. It
 *   needs an explanation as in English.
 * - In a language with Latin letters, only names that the dictionary knows need one.
 */
export function findNamesInPassage(
  text: string,
  language: string,
  explanations: NameExplanations,
): UnexplainedWords[] {
  const words = splitIntoWords(text);
  if (!isInLatinScript(language)) {
    return findUnexplainedWords(words.map(withoutOtherScripts), explanations);
  }
  const names = words.filter((word) => isKnownName(word, language, explanations));
  return names.reduce<UnexplainedWords[]>((runs, word) => {
    const run = runs.at(-1);
    const isNext = run?.at(-1)?.position === word.position - 1;
    if (run && isNext && word.isJoined) run.push(word);
    else runs.push([word]);
    return runs;
  }, []);
}

/**
 * Makes only words in Latin letters count as capitalised. Otherwise every word of a script without
 * capitals would count.
 */
function withoutOtherScripts(word: TextWord): TextWord {
  return { ...word, isCapitalised: word.isCapitalised && /^\p{Script=Latin}/u.test(word.text) };
}

function isKnownName(word: TextWord, language: string, explanations: NameExplanations): boolean {
  const { dictionary } = explanations;
  const lower = word.text.toLowerCase();
  if (!/^\p{Lu}\p{Ll}/u.test(word.text) || isExplainedOrEveryday(word, explanations)) return false;
  const isName = dictionary.names?.has(lower) === true && !dictionary(lower);
  // In German every noun has a capital, so a capital shows no name: `Gift` means poison.
  const mayBeNoun = word.isAtStart || hasCapitalNouns(language);
  return mayBeNoun
    ? isName && lower.length >= minimumAtStart
    : isName || (wordsUsedAsNames.has(lower) && lower.length >= minimumUsedAsName);
}
