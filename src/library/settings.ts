import { accentOf } from '../checks/accent.ts';
import { identifiersInSettings } from '../checks/identifiers/in-entry.ts';
import { placed, type Finding, type Issue } from '../story/issue.ts';
import { largestText } from '../story/limits.ts';
import { defaultSettings, type Settings } from '../story/schema/settings.ts';
import { defaultsBut, readSettings as readSettingsText } from '../story/source/settings.ts';
import { readBrand, type Brand } from './brand.ts';
import { readText } from './folder.ts';
import type { IsGuarded } from './guard/guard-beside.ts';

const file = 'library.yaml';

/** An organisation's settings, and the files of its brand. */
interface SettingsRead {
  settings: Settings;
  brand: Brand;
  issues: Issue[];
}

/**
 * Reads `library.yaml`. A missing or broken one means defaults and an issue.
 *
 * @param cleanDir where clean copies of the brand's files go; undefined where they are only checked
 * @param isGuarded whether a file holds a name that must never appear: then it counts as broken
 */
export async function readSettings(
  contentDir: string,
  cleanDir?: string,
  isGuarded: IsGuarded = () => undefined,
): Promise<SettingsRead> {
  const { text, finding } = await readText(contentDir, file, largestText);
  if (text === undefined) {
    const missing = placed({ ...finding, severity: 'warning' }, { file });
    return { settings: defaultSettings, brand: {}, issues: [missing] };
  }
  const { settings, findings, lineOf } = readSettingsText(text);
  if (isGuarded(file)) return { settings: defaultsBut(settings), brand: {}, issues: [] };
  const { brand, findings: ofBrand } = await readBrand(contentDir, settings.brand, cleanDir);
  const issues = [
    ...findings,
    ...identifiersInSettings(settings),
    ...brandReads(settings),
    ...ofBrand,
  ];
  return { settings, brand, issues: issues.map((each) => placed(each, { file, lineOf })) };
}

/** A brand's colour is worn as it is only where people can read it. */
function brandReads({ brand }: Settings): Finding[] {
  if (brand.accent === undefined || !accentOf(brand.accent.toLowerCase()).isChanged) return [];
  return [
    {
      rule: 'brand-contrast',
      severity: 'warning',
      path: ['brand', 'accent'],
      message:
        'The brand’s colour is too light to be read on the paper of the pages, so a darker shade of it is used.',
      hint: 'Choose a darker colour of the brand, with a contrast of 7:1, if the shade does not please.',
    },
  ];
}
