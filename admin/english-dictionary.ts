import aff from '../node_modules/dictionary-en-gb/index.aff?raw';
import dic from '../node_modules/dictionary-en-gb/index.dic?raw';

const bytes = new TextEncoder();

/** The dictionary as its package gives it in Node: how forms are made, and the words. */
export default { aff: bytes.encode(aff), dic: bytes.encode(dic) };
