import { accentOf } from '../checks/accent.ts';
import { placed, type Issue, type Place } from '../story/issue.ts';
import { defaultSettings, settings, type Settings } from '../story/schema/settings.ts';
import { checkShape } from '../story/source/problems.ts';
import { readYaml } from '../story/source/yaml.ts';
import { readText } from './folder.ts';
import { largestText } from './limits.ts';

const file = 'library.yaml';

/** Reads `library.yaml`. A missing or broken one means defaults and an issue. */
export async function readSettings(
  contentDir: string,
): Promise<{ settings: Settings; issues: Issue[] }> {
  const { text, finding } = await readText(contentDir, file, largestText);
  if (text === undefined) return broken([placed({ ...finding, severity: 'warning' }, { file })]);
  const { data, findings, lineOf } = readYaml(text);
  if (findings.length > 0) return broken(findings.map((each) => placed(each, { file })));
  const checked = checkShape(settings, data);
  return checked.data
    ? { settings: checked.data, issues: brandReads(checked.data, lineOf) }
    : broken(
        checked.findings.map((each) => placed(each, { file, lineOf })),
        data,
      );
}

/** The defaults; but a shorter time between safeguarding reviews is not lengthened by a mistake elsewhere. */
function broken(issues: Issue[], data?: unknown): { settings: Settings; issues: Issue[] } {
  const written = settings.pick({ recheckMonths: true }).strip().safeParse(data);
  const recheckMonths = Math.min(
    written.success ? written.data.recheckMonths : defaultSettings.recheckMonths,
    defaultSettings.recheckMonths,
  );
  return { settings: { ...defaultSettings, recheckMonths }, issues };
}

/** A brand's colour is worn as it is only where people can read it. */
function brandReads({ brand }: Settings, lineOf: Place['lineOf'] & {}): Issue[] {
  if (brand.accent === undefined || !accentOf(brand.accent.toLowerCase()).isChanged) return [];
  return [
    placed(
      {
        rule: 'brand-contrast',
        severity: 'warning',
        path: ['brand', 'accent'],
        message:
          'The brand’s colour is too light to be read on the paper of the pages, so a darker shade of it is used.',
        hint: 'Choose a darker colour of the brand, with a contrast of 7:1, if the shade does not please.',
      },
      { file, lineOf },
    ),
  ];
}
