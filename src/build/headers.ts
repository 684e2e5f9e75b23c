import type { Audience } from '../story/vocabulary.ts';

/**
 * The one content security policy, under which every page works: nothing but our own files, and
 * no code but our own scripts and the search's WebAssembly.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers every file of the site is sent with. */
export function siteHeaders(audience: Audience): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    ...(audience === 'staff' ? { 'X-Robots-Tag': 'noindex, nofollow' } : {}),
  };
}

/**
 * The headers as the file `_headers`, which several static hosts read.
 *
 * @param base the path under which the site lies, with slashes at both ends
 */
export function headersFile(audience: Audience, base: string): string {
  const lines = Object.entries(siteHeaders(audience)).map(([name, value]) => `  ${name}: ${value}`);
  return [`${base}*`, ...lines, ''].join('\n');
}
