// Which pass and which screen a browser test runs in. playwright.config.ts reads the tags.
//
// A test without a tag runs on a wide screen in `npm test`, and on a phone in `npm run test:full`.

/** Runs only on a wide screen, because a phone runs the same code or has no keyboard. */
export const desktopOnly = { tag: '@desktop' };

/** Runs only on a phone, in `npm test`. */
export const phoneOnly = { tag: '@phone' };

/** Runs on both screens in `npm test`, because the layout makes the difference. */
export const everyWidth = { tag: '@every-width' };

/** Runs only in `npm run test:full`, on both screens. */
export const fullPass = { tag: '@full' };

/** Runs only in `npm run test:full`, and only on a wide screen. */
export const desktopFullPass = { tag: ['@desktop', '@full'] };
