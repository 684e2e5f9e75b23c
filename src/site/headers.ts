import type { Desk } from '../desk-settings/desk-settings.ts';
import type { Options } from '../runtime/options.ts';
import type { Audience } from '../story/vocabulary.ts';

/** Headers by their names. */
export type Headers = Record<string, string>;

/** The headers of one path. A path that ends in `*` stands for all paths with that beginning. */
export interface HeaderRule {
  path: string;
  headers: Headers;
}

/**
 * The content security policy of every page. The policy allows only our own files. The only code
 * that it allows is our own scripts and the WebAssembly of the search.
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

/** Returns the content security policy of the desk, which needs more than the site. */
function deskPolicy({ backend: { api_root, identity_url, gateway_url } }: Desk): string[] {
  const hosts = [api_root, identity_url, gateway_url]
    .filter((address) => address !== undefined)
    .map((address) => new URL(address).origin);
  return [
    "default-src 'none'",
    // Decap encodes WebP pictures again by WebAssembly, which removes their metadata.
    "script-src 'self' 'wasm-unsafe-eval'",
    // Decap's script fills style elements that are empty at first. The hash is that of an empty
    // style element.
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    // Decap draws some icons from data, and shows pictures from memory before they are saved.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // The git host, and pictures in memory, which Decap fetches to store them with an unsaved
    // draft.
    ["connect-src 'self' blob:", ...new Set(hosts)].join(' '),
    // A worker judges the draft for the checklist.
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
}

/** Returns the headers of every file of the site. */
export function siteHeaders(audience: Audience): Headers {
  return {
    // A browser asks the server for every page view, so that a removal works at once.
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

/** Returns the headers of every file of the desk. */
export function deskHeaders(audience: Audience, desk: Desk): Headers {
  // GitHub's OAuth proxy answers in a separate window, which must reach the window that opened it.
  const opensWindow = desk.backend.name === 'github';
  return {
    ...siteHeaders(audience),
    'Content-Security-Policy': deskPolicy(desk).join('; '),
    'Cross-Origin-Opener-Policy': opensWindow ? 'same-origin-allow-popups' : 'same-origin',
    'X-Robots-Tag': 'noindex, nofollow',
  };
}

/**
 * Returns the headers of all paths of an output. If there is a desk, no path matches two rules.
 * Otherwise some hosts would send the policies of both rules, and a browser allows only what both
 * policies allow.
 *
 * @param names the names at the top of the output; those of folders end in a slash
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

/** Formats rules as the file `_headers`, which several static hosts read. */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** Parses the rules of a `_headers` file. */
export function parseHeadersFile(text: string): HeaderRule[] {
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

/**
 * Returns the headers of a path, from the first rule that matches; undefined if none matches.
 */
export function headersFor(path: string, rules: readonly HeaderRule[]): Headers | undefined {
  const matches = (rule: HeaderRule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
  return rules.find(matches)?.headers;
}
