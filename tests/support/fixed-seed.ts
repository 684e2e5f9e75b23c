import fc from 'fast-check';

// A property test draws the same values in each run, so that no test fails by chance. `SEED=7 vitest
// run …` draws other values. With `FUZZ`, each run draws values of its own.
if (process.env['FUZZ'] === undefined) {
  fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261123) });
}
