import canonicalize from 'canonicalize';
import { writeCode } from './code.ts';
import { fingerprintSource, type FingerprintParts } from './source.ts';

/**
 * The fingerprint of a story: SHA-256 of the RFC 8785 JSON of its parts, as a short code. The
 * same in Node and in a browser. `docs/fingerprint.md` has test vectors.
 */
export async function fingerprintOf(parts: FingerprintParts): Promise<string> {
  const json = canonicalize(fingerprintSource(parts)) ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
  return writeCode(new Uint8Array(digest));
}
