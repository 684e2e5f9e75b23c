import affAddress from '../../../node_modules/dictionary-en-gb/index.aff?url';
import dicAddress from '../../../node_modules/dictionary-en-gb/index.dic?url';

/**
 * The dictionary of the package `dictionary-en-gb`, fetched by the browser. The package itself
 * reads its files with Node.
 */
export default {
  /** The rules for forms of words. */
  get aff() {
    return fetchBytes(affAddress);
  },
  /** The words. */
  get dic() {
    return fetchBytes(dicAddress);
  },
};

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('The dictionary cannot be fetched.');
  return response.arrayBuffer();
}
