/** `FUZZ=100 npx vitest run tests/unit/admin/editor` tries each property a hundred times as often. */
const times = Number(process.env['FUZZ'] ?? 1);

/** How often a property is tried. */
export const runs = (usual: number): { numRuns: number } => ({ numRuns: usual * times });

/** How long a property may take on a busy machine, in milliseconds. */
export const propertyTimeout = 30_000 * times;
