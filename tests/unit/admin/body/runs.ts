/**
 * How often a property is tried. `FUZZ=100 npx vitest run tests/unit/admin --testTimeout 0` tries each
 * a hundred times as often.
 */
export const runs = (usual: number): { numRuns: number } => ({
  numRuns: usual * Number(process.env['FUZZ'] ?? 1),
});

/** How long a property may take on a busy machine, in milliseconds. */
export const patiently = 30_000;
