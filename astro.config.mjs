import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { brandStyles } from './src/site/brand-styles.ts';
import { devMade } from './src/site/development/dev-made.ts';
import { devSearch } from './src/site/development/dev-search.ts';
import { heldBackPages } from './src/site/development/held-back-pages.ts';
import { listedPages } from './src/site/listed.ts';
import { oneScript } from './src/site/one-script.ts';

// `npm run build` and `npm run dev` judge the library first and set these; see src/site/astro.ts.
const {
  LIBRARY_STAGE = './dist',
  LIBRARY_CACHE = './.cache/astro',
  LIBRARY_AUDIENCE,
  SITE_URL = 'http://localhost:4321/',
} = process.env;
const address = new URL(SITE_URL);

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  outDir: LIBRARY_STAGE,
  cacheDir: LIBRARY_CACHE,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    // A sitemap is an invitation, and the staff library has none.
    ...(LIBRARY_AUDIENCE === 'staff' ? [] : [sitemap({ filter: listedPages(address.pathname) })]),
    brandStyles(),
    heldBackPages(),
    devSearch(address.pathname),
    devMade(address),
  ],
  build: { inlineStylesheets: 'never', concurrency: 1 },
  markdown: { syntaxHighlight: false },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [oneScript()] },
});
