import type { Desk } from '../desk-settings/desk-backend.ts';
import type { Audience } from '../story/vocabulary.ts';
import type { Options } from '../runtime/options.ts';

/** Headers by their names. */
export type Headers = Record<string, string>;

/** The headers of one path, or of all that begin with it where a `*` ends it. */
export interface HeaderRule {
  path: string;
  headers: Headers;
}

/**
 * The one content security policy, under which every page works: nothing but our own files, and
 * no code but our own scripts and the search's WebAssembly.
 */
const sitePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** The desk's own policy: what it needs beyond the site's, and nothing that the desk can do without. */
function deskPolicy({ backend: { api_root, identity_url, gateway_url } }: Desk): string[] {
  const hosts = [api_root, identity_url, gateway_url]
    .filter((address) => address !== undefined)
    .map((address) => new URL(address).origin);
  return [
    "default-src 'none'",
    // Decap writes WebP pictures anew, without what they carry inside, by WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    // Decap's styles are set by script into elements that are empty, which is this hash.
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    // Decap draws some of its signs from data, and shows pictures from memory before they are saved.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // The git host; and pictures in memory, which Decap fetches to keep them with an unsaved draft.
    ["connect-src 'self' blob:", ...new Set(hosts)].join(' '),
    // What is left to do is found out beside the form.
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
}

/** The headers every file of the site is sent with. */
export function siteHeaders(audience: Audience): Headers {
  return {
    // A browser asks each time whether it is still there, so that a no works at once.
    'Cache-Control': 'no-cache',
    'Content-Security-Policy': sitePolicy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    ...(audience === 'staff' ? { 'X-Robots-Tag': 'noindex, nofollow' } : {}),
  };
}

/** The headers every file of the desk is sent with. */
export function deskHeaders(audience: Audience, desk: Desk): Headers {
  // GitHub's OAuth proxy answers from a window of its own, which has to know who opened it.
  const opensWindow = desk.backend.name === 'github';
  return {
    ...siteHeaders(audience),
    'Content-Security-Policy': deskPolicy(desk).join('; '),
    'Cross-Origin-Opener-Policy': opensWindow ? 'same-origin-allow-popups' : 'same-origin',
    'X-Robots-Tag': 'noindex, nofollow',
  };
}

/**
 * Which headers go with which paths of an output. With a desk no path comes under two rules: some
 * hosts would send both policies, and a browser that gets two allows only what both do.
 *
 * @param names what lies at the top of the output, folders with a slash at the end
 */
export function headerRules(
  { audience, siteUrl, desk }: Pick<Options, 'audience' | 'siteUrl' | 'desk'>,
  names: readonly string[],
): HeaderRule[] {
  const base = siteUrl.pathname;
  const headers = siteHeaders(audience);
  if (!desk) return [{ path: `${base}*`, headers }];
  const others = names.filter((name) => name !== 'admin/').toSorted();
  return [
    { path: `${base}admin/*`, headers: deskHeaders(audience, desk) },
    { path: base, headers },
    ...others.map((name) => ({ path: `${base}${name}${name.endsWith('/') ? '*' : ''}`, headers })),
  ];
}

/** The rules as the file `_headers`, which several static hosts read. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** Reads the rules back from such a file. */
export function readHeadersFile(text: string): HeaderRule[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const pairs = lines.map((line): [string, string] => {
        const [name = '', ...value] = line.trim().split(': ');
        return [name, value.join(': ')];
      });
      return { path, headers: Object.fromEntries(pairs) };
    });
}

/** The headers a path is sent with, by the first rule that fits it. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Headers | undefined {
  const fits = (rule: HeaderRule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
  return rules.find(fits)?.headers;
}
