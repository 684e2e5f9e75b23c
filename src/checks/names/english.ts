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
  const { default: dictionary } = await import('dictionary-en-gb');
  const [aff, dic] = [dictionary.aff, dictionary.dic].map((bytes) =>
    new TextDecoder().decode(bytes),
  );
  return readDictionary(aff ?? '', dic ?? '');
}
