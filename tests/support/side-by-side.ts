// Builds of one checkout share what they keep, so each worker that builds gets a folder of its own.
process.env['LIBRARY_WORK'] = `tests-${process.env['VITEST_POOL_ID'] ?? '1'}`;
