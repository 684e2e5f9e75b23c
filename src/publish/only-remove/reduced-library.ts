import { join } from 'node:path';
import { listNames } from '../../leak-scan/file-inventory.ts';
import type { Library } from '../../library/read-library.ts';
import { showOnly } from '../build-from-copy.ts';
import type { LastOutput } from '../last-output.ts';
import { leftOut } from '../left-out.ts';
import type { RemovalPlan } from './plan-removal.ts';

/**
 * Returns the library that a reduced output shows: the stories that stay, the ids that the last
 * output knows, and the logo and the font that its pages use.
 *
 * @param read the library as it is today
 */
export function reducedLibrary(read: Library, plan: RemovalPlan, last: LastOutput): Library {
  const { context } = read;
  const brand = brandIn(join(last.folder, 'brand'));
  return {
    ...showOnly(read, [...plan.kept.values()], leftOut),
    checkPages: plan.checkPages,
    context: { ...context, brand },
  };
}

function brandIn(folder: string): Library['context']['brand'] {
  const names = listNames(folder);
  const logo = names.find((name) => name.endsWith('.webp'));
  const font = names.find((name) => name.endsWith('.woff2'));
  return {
    ...(logo === undefined ? {} : { logo: { file: logo, width: 0, height: 0 } }),
    ...(font === undefined ? {} : { font }),
  };
}
