import { accentOf } from '../checks/accent.ts';
import { placed, type Finding, type Issue } from '../story/issue.ts';
import { defaultSettings, settings, type Settings } from '../story/schema/settings.ts';
import { checkShape } from '../story/source/problems.ts';
import { readYaml } from '../story/source/yaml.ts';
import { readBrand, type Brand } from './brand.ts';
import { readText } from './folder.ts';
import { largestText } from './limits.ts';

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
 */
export async function readSettings(contentDir: string, cleanDir?: string): Promise<SettingsRead> {
  const { text, finding } = await readText(contentDir, file, largestText);
  if (text === undefined) return broken([placed({ ...finding, severity: 'warning' }, { file })]);
  const { data, findings, lineOf } = readYaml(text);
  if (findings.length > 0) return broken(findings.map((each) => placed(each, { file })));
  const checked = checkShape(settings, data);
  if (!checked.data) {
    const issues = checked.findings.map((each) => placed(each, { file, lineOf }));
    return broken(issues, data);
  }
  const { brand, findings: ofBrand } = await readBrand(contentDir, checked.data.brand, cleanDir);
  const issues = [...brandReads(checked.data), ...ofBrand];
  return {
    settings: checked.data,
    brand,
    issues: issues.map((each) => placed(each, { file, lineOf })),
  };
}

/** The defaults; but a shorter time between safeguarding reviews is not lengthened by a mistake elsewhere. */
function broken(issues: Issue[], data?: unknown): SettingsRead {
  const written = settings.pick({ recheckMonths: true }).strip().safeParse(data);
  const recheckMonths = Math.min(
    written.success ? written.data.recheckMonths : defaultSettings.recheckMonths,
    defaultSettings.recheckMonths,
  );
  return { settings: { ...defaultSettings, recheckMonths }, brand: {}, issues };
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
