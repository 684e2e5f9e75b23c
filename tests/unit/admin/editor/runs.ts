/** `FUZZ=100 npx vitest run tests/unit/admin/editor` tests each property 100 times as often. */
const times = Number(process.env['FUZZ'] ?? 1);

/** Makes the options of a property test, with the usual number of runs times `FUZZ`. */
export const runs = (usual: number): { numRuns: number } => ({ numRuns: usual * times });

/** The time limit of a property test on a busy machine, in milliseconds. */
export const propertyTimeout = 30_000 * times;
