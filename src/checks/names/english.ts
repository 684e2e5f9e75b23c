import { readDictionary, type Dictionary } from './dictionary.ts';

let reading: Promise<Dictionary> | undefined;

/**
 * The British English dictionary. It is large, so it is fetched the first time a story is looked
 * through, and kept.
 */
export function english(): Promise<Dictionary> {
  reading ??= read().catch((cause: unknown) => {
    // What could not be fetched is asked for again the next time.
    reading = undefined;
    throw cause;
  });
  return reading;
}

async function read(): Promise<Dictionary> {
  const { default: dictionary } = (await import('dictionary-en-gb')) as { default: Parts };
  const [aff, dic] = await Promise.all([dictionary.aff, dictionary.dic]);
  const text = new TextDecoder();
  return readDictionary(text.decode(aff), text.decode(dic));
}

/** How forms are made, and the words. Node reads both from files; a browser fetches them. */
interface Parts {
  aff: BufferSource | Promise<BufferSource>;
  dic: BufferSource | Promise<BufferSource>;
}
