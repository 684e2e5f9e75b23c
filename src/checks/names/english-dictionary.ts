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
  const { default: files } = (await import('dictionary-en-gb')) as { default: DictionaryFiles };
  const [aff, dic] = await Promise.all([files.aff, files.dic]);
  const decoder = new TextDecoder();
  return parseDictionary(decoder.decode(aff), decoder.decode(dic));
}

/** The rules for forms, and the words. Node reads both from files; a browser fetches both. */
interface DictionaryFiles {
  aff: BufferSource | Promise<BufferSource>;
  dic: BufferSource | Promise<BufferSource>;
}
