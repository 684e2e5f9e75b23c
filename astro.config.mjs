import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { brandStyles } from './src/site/brand-styles.ts';
import { keepCompiledPages } from './src/site/compiled-site/keep-compiled-pages.ts';
import { devGuard } from './src/site/development/dev-guard.ts';
import { devArtifacts, devSearch, heldBackPages } from './src/site/development/dev-integrations.ts';
import { gatheringPages } from './src/site/gathering-pages.ts';
import { selfContainedScripts } from './src/site/self-contained-scripts.ts';

// `npm run build` and `npm run dev` set these variables in src/site/run-astro.ts.
const {
  LIBRARY_STAGE = './dist',
  LIBRARY_AUDIENCE,
  LIBRARY_CACHE = './.cache/astro',
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
  // At this address alone nobody else on this machine can answer in place of `npm run dev`.
  server: { host: '127.0.0.1' },
  integrations: [
    mdx(),
    // Only staff gather stories.
    ...(LIBRARY_AUDIENCE === 'staff' ? [gatheringPages()] : []),
    brandStyles(),
    keepCompiledPages(),
    devGuard(address.pathname),
    heldBackPages(),
    devSearch(),
    devArtifacts(address),
  ],
  build: { inlineStylesheets: 'never', concurrency: 1 },
  markdown: { syntaxHighlight: false },
  vite: {
    // Pages of other origins may read nothing of `npm run dev`.
    server: { cors: false },
    build: { assetsInlineLimit: 0 },
    plugins: [selfContainedScripts()],
  },
});
