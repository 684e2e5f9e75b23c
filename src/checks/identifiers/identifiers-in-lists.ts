import { parseBody } from '../../story/body/parse-body.ts';
import { bodyText } from '../../story/body/body-text.ts';
import type { Body } from '../../story/body/body-tree.ts';
import type { Finding } from '../../story/issue.ts';
import type { Settings } from '../../story/schema/settings.ts';
import { isStoryId } from '../../story/story-id.ts';
import type { ParsedEntry } from '../../story/source/parse-entry.ts';
import { toFieldGroup } from '../../story/plain-data.ts';
import { splitSource } from '../../story/source/split-source.ts';
import { parseYaml } from '../../story/source/parse-yaml.ts';
import { collectFrontMatterTexts } from '../texts/front-matter-texts.ts';
import type { CheckedText } from '../texts/checked-text.ts';
import { checkIdentifiers } from './check-identifiers.ts';

/**
 * The folders of the lists that are checked, because readers see these lists. Consent forms are not
 * checked. A form names a contact, and must not change after people have signed it.
 */
const readListFolders = ['themes', 'practice-models', 'principles', 'gathering', 'packs'];

/** The settings with contact details of the organisation and of support lines. */
const contactFields = ['contacts', 'supportLines'];

/** Makes a list entry unreadable if it contains a detail that could lead to a person. */
export function refuseIdentifiersInEntry<T>(
  folder: string,
  entry: ParsedEntry<T>,
  settings: Settings,
): ParsedEntry<T> {
  if (!readListFolders.includes(folder) || entry.data === undefined) return entry;
  const errors = findErrors(entry.data, entry.body, settings);
  return errors.length === 0
    ? entry
    : { ...entry, data: undefined, findings: [...entry.findings, ...errors] };
}

/**
 * Finds details in the settings that could lead to a person. The organisation's contact details are
 * allowed.
 */
export function findIdentifiersInSettings(settings: Settings): Finding[] {
  const checkedFields = Object.entries(settings).filter(
    ([field]) => !contactFields.includes(field),
  );
  return findErrors(Object.fromEntries(checkedFields), undefined, settings);
}

/** Finds details that could lead to a person in words that readers see. */
export function findIdentifiersInWords(words: readonly object[], settings: Settings): Finding[] {
  return findErrors({ words }, undefined, settings);
}

/**
 * Finds details that could lead to a person in a list entry or the settings, before they are saved.
 *
 * @param folder the folder of the list; `settings` for the settings
 * @param source the source of the list entry, valid or not
 */
export function findIdentifiersInSource(
  folder: string,
  source: string,
  settings: Settings,
): Finding[] {
  if (folder === 'settings') return findIdentifiersInSettings(settings);
  if (folder === 'told') return findIdentifiersInTold(source, settings);
  if (!readListFolders.includes(folder)) return [];
  const split = splitSource(source);
  const { data } = parseYaml(split?.yaml ?? source);
  return findErrors(data, parseBody(split?.body ?? '').body, settings);
}

/** Searches what came of a story, except for the way to reach who noted it, which nobody sees. */
function findIdentifiersInTold(source: string, settings: Settings): Finding[] {
  const { shown } = toFieldGroup(parseYaml(source).data);
  const words = (Array.isArray(shown) ? shown : []).map((each) => {
    const entries = Object.entries(toFieldGroup(each)).filter(([field]) => field !== 'reach');
    return Object.fromEntries(entries);
  });
  return findIdentifiersInWords(words, settings);
}

function findErrors(data: unknown, body: Body | undefined, settings: Settings): Finding[] {
  const checkedBody: CheckedText = {
    text: bodyText(body ?? []),
    speaker: 'library',
    form: 'words',
    path: ['body'],
  };
  const fieldTexts = collectFrontMatterTexts(data).filter((text) => !refersToStory(text));
  const findings = checkIdentifiers([...fieldTexts, checkedBody], { settings });
  return findings.filter(({ severity }) => severity === 'error');
}

/** Whether a text is the id of a story in a pack. By chance, some ids look like a postcode. */
function refersToStory({ text, path }: CheckedText): boolean {
  return path[0] === 'path' && path.at(-1) === 'story' && isStoryId(text);
}
