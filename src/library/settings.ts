import { accentOf } from '../checks/accent.ts';
import { placed, type Issue, type Place } from '../story/issue.ts';
import { defaultSettings, type Settings } from '../story/schema/settings.ts';
import { readSettings as readSettingsText } from '../story/source/settings.ts';
import { readText } from './folder.ts';
import { largestText } from '../story/limits.ts';

const file = 'library.yaml';

/** Reads `library.yaml`. A missing or broken one means defaults and an issue. */
export async function readSettings(
  contentDir: string,
): Promise<{ settings: Settings; issues: Issue[] }> {
  const { text, finding } = await readText(contentDir, file, largestText);
  if (text === undefined) {
    const missing = placed({ ...finding, severity: 'warning' }, { file });
    return { settings: defaultSettings, issues: [missing] };
  }
  const { settings, findings, lineOf } = readSettingsText(text);
  const issues = findings.map((each) => placed(each, { file, lineOf }));
  return { settings, issues: [...issues, ...brandReads(settings, lineOf)] };
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
