import type { Finding } from '../issue.ts';
import { defaultSettings, settings, type Settings } from '../schema/settings.ts';
import { checkShape } from './problems.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

/** An organisation's settings as they were read. A broken file means the defaults. */
export interface SettingsRead {
  settings: Settings;
  findings: Finding[];
  lineOf: ReadYaml['lineOf'];
}

/** Reads the text of `library.yaml`. */
export function readSettings(text: string): SettingsRead {
  const { data, findings, lineOf } = readYaml(text);
  if (findings.length > 0) return { settings: defaultSettings, findings, lineOf };
  const checked = checkShape(settings, data);
  return checked.data
    ? { settings: checked.data, findings: [], lineOf }
    : { settings: defaultsBut(data), findings: checked.findings, lineOf };
}

/** The defaults; but a shorter time between safeguarding reviews is not lengthened by a mistake elsewhere. */
function defaultsBut(data: unknown): Settings {
  const written = settings.pick({ recheckMonths: true }).strip().safeParse(data);
  const recheckMonths = Math.min(
    written.success ? written.data.recheckMonths : defaultSettings.recheckMonths,
    defaultSettings.recheckMonths,
  );
  return { ...defaultSettings, recheckMonths };
}
