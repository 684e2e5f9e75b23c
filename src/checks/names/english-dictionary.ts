import { parseDictionary, type Dictionary } from './dictionary.ts';

let loading: Promise<Dictionary> | undefined;

/**
 * Loads the British English dictionary once, when the first story is checked, since the dictionary
 * is large.
 *
 * @throws if the dictionary cannot be loaded. The next call tries again.
 */
export function loadEnglishDictionary(): Promise<Dictionary> {
  loading ??= load().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

async function load(): Promise<Dictionary> {
  const { aff, dic } = await loadFiles();
  return parseDictionary(aff, dic);
}

async function loadFiles(): Promise<{ aff: string; dic: string }> {
  const { default: files } = (await import('dictionary-en-gb')) as { default: DictionaryFiles };
  const [aff, dic] = await Promise.all([files.aff, files.dic]);
  const decoder = new TextDecoder();
  return { aff: decoder.decode(aff), dic: decoder.decode(dic) };
}

/**
 * Lists the words as the dictionary has them, without the forms that its rules make of them: those
 * with a capital, which are names, and the others.
 */
export async function loadDictionaryWords(): Promise<{ names: string[]; others: string[] }> {
  const { dic } = await loadFiles();
  const words = Array.from(dic.matchAll(/^\p{L}[^/\n]*/gmu), ([word]) => word.trim());
  const isName = (word: string) => /^\p{Lu}/u.test(word);
  return { names: words.filter(isName), others: words.filter((word) => !isName(word)) };
}

/**
 * The rules for forms of words, and the words. Node reads both from files; a browser fetches both.
 */
interface DictionaryFiles {
  aff: BufferSource | Promise<BufferSource>;
  dic: BufferSource | Promise<BufferSource>;
}
