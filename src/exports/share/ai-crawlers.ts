/**
 * The names by which crawlers that collect texts for artificial intelligence read `robots.txt`. Each
 * comes from its maker’s own page about its crawlers. A crawler that ignores `robots.txt` cannot be
 * stopped by a list. The names are in the order of the alphabet.
 */
export const aiCrawlers = [
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
