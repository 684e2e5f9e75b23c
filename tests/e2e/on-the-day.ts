import { test as plain } from '@playwright/test';
import { siteSettings } from '../support/example-site.ts';

/**
 * Runs tests with the visitor's clock set to the day that the site was built for. Pages hide
 * content whose last day has passed by this clock, so the real day would change the results.
 */
export const test = plain.extend({
  context: async ({ context }, use) => {
    await context.clock.setFixedTime(`${siteSettings.AS_OF}T12:00:00Z`);
    await use(context);
  },
});
