import affAddress from '../node_modules/dictionary-en-gb/index.aff?url';
import dicAddress from '../node_modules/dictionary-en-gb/index.dic?url';

/** The dictionary of the package `dictionary-en-gb`, which reads its two files in Node: here they are fetched. */
export default {
  /** How forms are made. */
  get aff() {
    return bytesAt(affAddress);
  },
  /** The words. */
  get dic() {
    return bytesAt(dicAddress);
  },
};

async function bytesAt(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error('The dictionary cannot be fetched.');
  return answer.arrayBuffer();
}
