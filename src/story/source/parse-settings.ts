import type { Finding } from '../issue.ts';
import { defaultSettings, settings, type Settings } from '../schema/settings.ts';
import { checkShape } from './check-shape.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';

/** Parsed settings. A broken file gives the defaults. */
export interface ParsedSettings {
  settings: Settings;
  findings: Finding[];
  lineOf: ParsedYaml['lineOf'];
}

/** Parses the text of `library.yaml`. */
export function parseSettings(text: string): ParsedSettings {
  const { data, findings, lineOf } = parseYaml(text);
  if (findings.length > 0) return { settings: defaultSettings, findings, lineOf };
  const checked = checkShape(settings, data);
  return checked.data
    ? { settings: checked.data, findings: [], lineOf }
    : { settings: defaultsWithRecheck(data), findings: checked.findings, lineOf };
}

/**
 * Makes the default settings. Uses `recheckMonths` from the data if it is shorter than the default,
 * because a mistake in another field must not lengthen this period.
 *
 * @param data the settings as plain data, valid or not
 */
export function defaultsWithRecheck(data: unknown): Settings {
  const parsed = settings.pick({ recheckMonths: true }).strip().safeParse(data);
  const recheckMonths = Math.min(
    parsed.success ? parsed.data.recheckMonths : defaultSettings.recheckMonths,
    defaultSettings.recheckMonths,
  );
  return { ...defaultSettings, recheckMonths };
}
