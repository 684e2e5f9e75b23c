// What the page of the desk on this machine and its server agree on about who may use the desk. The
// page exchanges the code in its address for a token, once, and sends the token with each request.

/** The path of the desk’s server, below the base path of the site. */
export const deskApiPath = 'api/v1';

/** The path at which the page exchanges a code, or asks whether a token is valid. */
export const deskSessionPath = 'api/session';

/**
 * The header that carries the token. A page of another address may not send this header without
 * permission, and a browser never adds it automatically, as it does with a cookie.
 */
export const tokenHeader = 'x-desk-token';

/**
 * What stands before the code in the fragment of an address. A browser does not send a fragment to
 * a server, so no log and no other page learns the code.
 */
export const codePrefix = '#open=';
