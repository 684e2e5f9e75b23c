import { parseBody } from '../../story/body/parse.ts';
import { plainText } from '../../story/body/plain-text.ts';
import type { Body } from '../../story/body/tree.ts';
import type { Finding } from '../../story/issue.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { EntryRead } from '../../story/source/entry.ts';
import { splitSource } from '../../story/source/split.ts';
import { readYaml } from '../../story/source/yaml.ts';
import { frontPieces } from '../texts/front.ts';
import type { Piece } from '../texts/piece.ts';
import { noIdentifiers } from './index.ts';

/**
 * The folders of lists that readers see, and in which nobody’s number or address has a place. A
 * consent form says whom to ring, and people signed it as it is.
 */
const shown = ['themes', 'practice-models', 'principles'];

/** How the organisation is reached, and where else people find help. */
const reached = ['contacts', 'supportLines'];

/** An entry of a list: as if it could not be read, where readers would see in it what leads to a person. */
export function withoutIdentifiers<T>(
  folder: string,
  read: EntryRead<T>,
  settings: Settings,
): EntryRead<T> {
  if (!shown.includes(folder) || read.data === undefined) return read;
  const found = errorsIn(read.data, read.body, settings);
  return found.length === 0
    ? read
    : { ...read, data: undefined, findings: [...read.findings, ...found] };
}

/** What leads to a person in an organisation’s settings, but for how it is reached itself. */
export function identifiersInSettings(settings: Settings): Finding[] {
  const others = Object.entries(settings).filter(([field]) => !reached.includes(field));
  return errorsIn(Object.fromEntries(others), undefined, settings);
}

/** The same of an entry or the settings as somebody is about to keep them, whole or not. */
export function identifiersInSource(folder: string, source: string, settings: Settings): Finding[] {
  if (folder === 'settings') return identifiersInSettings(settings);
  if (!shown.includes(folder)) return [];
  const split = splitSource(source);
  const { data } = readYaml(split?.yaml ?? source);
  return errorsIn(data, parseBody(split?.body ?? '').body, settings);
}

function errorsIn(data: unknown, body: Body | undefined, settings: Settings): Finding[] {
  const text: Piece = {
    text: plainText(body ?? []),
    kind: 'house',
    form: 'words',
    path: ['body'],
  };
  return noIdentifiers([...frontPieces(data), text], { settings }).filter(
    ({ severity }) => severity === 'error',
  );
}
