/**
 * The option of a test that runs only in `npm run test:full`, because it is slow and quicker tests
 * try the same code. CI runs both passes.
 */
export const fullPass = { tags: ['full'] };
