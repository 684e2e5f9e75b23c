import { parseBody } from '../../story/body/parse-body.ts';
import { bodyText } from '../../story/body/body-text.ts';
import type { Body } from '../../story/body/body-tree.ts';
import type { Finding } from '../../story/issue.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { ParsedEntry } from '../../story/source/parse-entry.ts';
import { splitSource } from '../../story/source/split-source.ts';
import { parseYaml } from '../../story/source/parse-yaml.ts';
import { collectFrontMatterTexts } from '../texts/front-matter-texts.ts';
import type { CheckedText } from '../texts/checked-text.ts';
import { checkIdentifiers } from './check-identifiers.ts';

/**
 * The folders of lists that readers see. Consent forms are not among them: a form says whom to call,
 * and people signed it as it is.
 */
const publicListFolders = ['themes', 'practice-models', 'principles'];

/** Settings with the contact details of the organisation and of support lines. */
const contactFields = ['contacts', 'supportLines'];

/** Treats a list entry as unreadable if it holds a detail that could lead to a person. */
export function refuseIdentifiersInEntry<T>(
  folder: string,
  read: ParsedEntry<T>,
  settings: Settings,
): ParsedEntry<T> {
  if (!publicListFolders.includes(folder) || read.data === undefined) return read;
  const found = findErrors(read.data, read.body, settings);
  return found.length === 0
    ? read
    : { ...read, data: undefined, findings: [...read.findings, ...found] };
}

/** Finds details in the settings that could lead to a person. The organisation's contact details are allowed. */
export function findIdentifiersInSettings(settings: Settings): Finding[] {
  const others = Object.entries(settings).filter(([field]) => !contactFields.includes(field));
  return findErrors(Object.fromEntries(others), undefined, settings);
}

/** Finds the same details in the source of a list entry or the settings, valid or not, before it is saved. */
export function findIdentifiersInSource(
  folder: string,
  source: string,
  settings: Settings,
): Finding[] {
  if (folder === 'settings') return findIdentifiersInSettings(settings);
  if (!publicListFolders.includes(folder)) return [];
  const split = splitSource(source);
  const { data } = parseYaml(split?.yaml ?? source);
  return findErrors(data, parseBody(split?.body ?? '').body, settings);
}

function findErrors(data: unknown, body: Body | undefined, settings: Settings): Finding[] {
  const checkedBody: CheckedText = {
    text: bodyText(body ?? []),
    speaker: 'library',
    form: 'words',
    path: ['body'],
  };
  const findings = checkIdentifiers([...collectFrontMatterTexts(data), checkedBody], { settings });
  return findings.filter(({ severity }) => severity === 'error');
}
