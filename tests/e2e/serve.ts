// Builds the example site if it is not built yet, then serves it as a host would, until stopped.

import { exampleSite, siteAddress, siteSettings } from '../support/example-site.ts';

exampleSite();
Object.assign(process.env, siteSettings);
process.argv = [process.execPath, 'preview.ts', '--port', new URL(siteAddress).port];
await import('../../src/cli/preview.ts');
