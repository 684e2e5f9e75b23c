/**
 * The names by which crawlers that collect texts for artificial intelligence read `robots.txt`. Each
 * comes from its maker’s own page about its crawlers. A crawler that ignores `robots.txt` cannot be
 * stopped by a list. The names are in the order of the alphabet.
 */
const aiCrawlers = [
  'AI2Bot',
  'Amazonbot',
  'anthropic-ai',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'cohere-ai',
  'Diffbot',
  'Google-Extended',
  'GPTBot',
  'ImagesiftBot',
  'meta-externalagent',
  'omgili',
  'PerplexityBot',
] as const;

/** What `robots.txt` depends on. */
export interface CrawlerRules {
  /** Whether the library is for staff only, and every crawler is asked to stay away. */
  isForStaff: boolean;
  /** Whether crawlers may collect texts for artificial intelligence. */
  aiMayCollect: boolean;
  /** The path of the check pages, which no search should list. */
  checkPath: string;
  /** The whole address of the sitemap. */
  sitemap: string;
}

/** Writes `robots.txt`, which asks crawlers what they may read. */
export function robotsFile({ isForStaff, aiMayCollect, checkPath, sitemap }: CrawlerRules): string {
  if (isForStaff) return 'User-agent: *\nDisallow: /\n';
  const refused = aiMayCollect
    ? []
    : [...aiCrawlers.map((name) => `User-agent: ${name}`), 'Disallow: /', ''];
  return [
    ...refused,
    'User-agent: *',
    `Disallow: ${checkPath}`,
    '',
    `Sitemap: ${sitemap}`,
    '',
  ].join('\n');
}

/**
 * Writes `.well-known/tdmrep.json`, which reserves the right to collect texts and data from the whole
 * site, as the TDM Reservation Protocol of a W3C community group says. Crawlers look for this file at
 * the root of a host.
 *
 * @param base the base path of the site
 */
export function reservationFile(
  base: string,
  { aiMayCollect }: Pick<CrawlerRules, 'aiMayCollect'>,
): string {
  return `${JSON.stringify([{ location: base, 'tdm-reservation': aiMayCollect ? 0 : 1 }])}\n`;
}
