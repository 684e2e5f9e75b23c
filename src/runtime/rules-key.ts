import { keyOfCode } from './code-key.ts';

/** A key for the rules as they are now: the code that says what is found in a story. */
export function keyOfRules(): string {
  return keyOfCode(['story', 'consent', 'checks', 'library', 'words']);
}
