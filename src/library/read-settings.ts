import { toAccentColours } from '../checks/colour-contrast.ts';
import { findIdentifiersInSettings } from '../checks/identifiers/identifiers-in-lists.ts';
import { toIssue, type Finding, type Issue } from '../story/issue.ts';
import { largestText } from '../story/size-limits.ts';
import { defaultSettings, type Settings } from '../story/schema/settings.ts';
import { defaultsWithRecheck, parseSettings } from '../story/source/parse-settings.ts';
import { readBrand, type Brand } from './brand.ts';
import { readTextFile } from '../runtime/plain-files.ts';
import type { FindGuardedName } from './guard/guard-other-files.ts';

const fileName = 'library.yaml';

/** An organisation's settings, and the files of its brand. */
interface LibrarySettings {
  settings: Settings;
  brand: Brand;
  issues: Issue[];
}

/**
 * Reads `library.yaml`. If the file is missing or broken, the defaults apply and there is an issue.
 *
 * @param cleanDir where clean copies of the brand's files are written; undefined to check them only
 * @param findGuardedName finds a guarded name in a file; such a file counts as broken
 */
export async function readLibrarySettings(
  contentDir: string,
  cleanDir?: string,
  findGuardedName: FindGuardedName = () => undefined,
): Promise<LibrarySettings> {
  const { text, finding } = await readTextFile(contentDir, fileName, largestText);
  if (text === undefined) {
    const missing = toIssue({ ...finding, severity: 'warning' }, { file: fileName });
    return { settings: defaultSettings, brand: {}, issues: [missing] };
  }
  const { settings, findings, lineOf } = parseSettings(text);
  if (findGuardedName(fileName))
    return { settings: defaultsWithRecheck(settings), brand: {}, issues: [] };
  const { brand, findings: brandFindings } = await readBrand(contentDir, settings.brand, cleanDir);
  const problems = [
    ...findings,
    ...findIdentifiersInSettings(settings),
    ...checkAccentContrast(settings),
    ...brandFindings,
  ];
  return {
    settings,
    brand,
    issues: problems.map((problem) => toIssue(problem, { file: fileName, lineOf })),
  };
}

/** Warns if the brand's colour has to be darkened to be readable. */
function checkAccentContrast({ brand }: Settings): Finding[] {
  if (brand.accent === undefined || !toAccentColours(brand.accent.toLowerCase()).isChanged)
    return [];
  return [
    {
      rule: 'brand-contrast',
      severity: 'warning',
      path: ['brand', 'accent'],
      message:
        'The brand’s colour is too light to be read on the paper of the pages, so a darker shade of it is used.',
      hint: 'Choose a darker colour of the brand, with a contrast of 7:1, if you do not want that shade.',
    },
  ];
}
