import { test as plain } from '@playwright/test';
import { siteSettings } from '../support/example-site.ts';

/**
 * Runs tests with a visitor's clock that shows the day that the site was built for. Pages hide by
 * the visitor's clock what has passed, so that the real day must not count.
 */
export const test = plain.extend({
  context: async ({ context }, use) => {
    await context.clock.setFixedTime(`${siteSettings.AS_OF}T12:00:00Z`);
    await use(context);
  },
});
