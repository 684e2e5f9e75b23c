import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk, DeskSettings } from '../desk-settings/desk-settings.ts';
import type { Options } from '../runtime/options.ts';
import { escapeHtml } from '../story/body/body-html.ts';
import { bundleDesk } from './desk-bundle.ts';

/** The placeholder for the settings in the desk's page. */
const settingsPlaceholder = '<meta name="desk" content="" />';

/**
 * Adds the editors' desk to a finished site, at `admin/`: the bundle, which is the same for every
 * desk, and the page with the settings of this desk.
 *
 * @param stagingFolder the folder of the site
 * @throws Error if the desk's page has no placeholder for the settings
 */
export async function addDesk(
  stagingFolder: string,
  desk: Desk,
  { audience, siteUrl }: Pick<Options, 'audience' | 'siteUrl'>,
): Promise<void> {
  const folder = join(stagingFolder, 'admin');
  cpSync(await bundleDesk(), folder, { recursive: true });
  const settings: DeskSettings = {
    ...desk,
    audience,
    siteUrl: siteUrl.href,
    styles: listStylesheets(stagingFolder).map((path) => `${siteUrl.pathname}${path}`),
  };
  const page = join(folder, 'index.html');
  writeFileSync(page, insertSettings(readFileSync(page, 'utf8'), settings));
}

function insertSettings(html: string, settings: DeskSettings): string {
  if (!html.includes(settingsPlaceholder)) {
    throw new Error(
      `The desk's page has no place for its settings. Put ${settingsPlaceholder} into it.`,
    );
  }
  const content = escapeHtml(JSON.stringify(settings));
  return html.replace(settingsPlaceholder, () => `<meta name="desk" content="${content}" />`);
}

/** The paths of the stylesheets that every page has. Some pages have another one besides. */
function listStylesheets(stagingFolder: string): string[] {
  const home = readFileSync(join(stagingFolder, 'index.html'), 'utf8');
  return readdirSync(join(stagingFolder, '_astro'))
    .filter((name) => name.endsWith('.css') && home.includes(`/_astro/${name}"`))
    .toSorted()
    .map((name) => `_astro/${name}`);
}
