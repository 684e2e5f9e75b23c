/** The port the site under test is served on. */
export const port = '4399';

/** Where the site under test is. */
export const address = `http://localhost:${port}/`;

/** How the site under test is built: the shipped examples, on a day on which they may be shown. */
export const settings = {
  AS_OF: '2026-11-23',
  SITE_URL: address,
  OUT_DIR: '.cache/e2e/site',
};
