import { codePrefix } from '../desk-settings/access-agreement.ts';
import { isSameSecret, newSecret } from '../runtime/secrets.ts';

/**
 * Decides who may use the desk on this machine. Every user of the machine can reach the desk’s port,
 * so a request needs the token of this start. Only a code that stands in the terminal gives the
 * token, and each code gives it once.
 */
export interface DeskAccess {
  /** The fragment of the address that opens the desk in a browser. */
  readFragment: () => string;
  /** Returns the token for a code; undefined if the code is wrong or was used before. */
  exchange: (code: string) => string | undefined;
  /** Whether a text is the token of this start. */
  accepts: (token: unknown) => boolean;
}

/**
 * Creates the access to one start of the desk.
 *
 * @param codeUsed is called after a code was used, when the address that opens the desk is new
 */
export function createDeskAccess(codeUsed: () => void): DeskAccess {
  const token = newSecret();
  let code = newSecret();
  return {
    readFragment: () => `${codePrefix}${code}`,
    exchange: (given) => {
      if (!isSameSecret(given, code)) return undefined;
      code = newSecret();
      codeUsed();
      return token;
    },
    accepts: (given) => typeof given === 'string' && isSameSecret(given, token),
  };
}
