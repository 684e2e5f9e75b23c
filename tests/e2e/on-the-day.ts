import { test as plain } from '@playwright/test';
import { siteSettings } from '../support/example-site.ts';

/**
 * Tests of the site under test by a visitor whose clock shows the day it was built for: pages hide
 * what has passed by that clock, on whatever day the tests run.
 */
export const test = plain.extend({
  context: async ({ context }, use) => {
    await context.clock.setFixedTime(`${siteSettings.AS_OF}T12:00:00Z`);
    await use(context);
  },
});
