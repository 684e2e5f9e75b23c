import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../desk-settings/desk-backend.ts';
import type { DeskSettings } from '../desk-settings/desk-settings.ts';
import { escapeHtml } from '../story/body/html.ts';
import { bundleDesk } from './desk-bundle.ts';
import type { Options } from '../runtime/options.ts';

/** What stands in the page until the settings do. */
const noSettings = '<meta name="desk" content="" />';

/**
 * Puts the editors' desk into a finished site, at `admin/`: the bundle, which is the same for
 * everyone, and the page with the settings of this one.
 *
 * @param stage where the site lies
 */
export async function addDesk(
  stage: string,
  desk: Desk,
  { siteUrl }: Pick<Options, 'siteUrl'>,
): Promise<void> {
  const folder = join(stage, 'admin');
  cpSync(await bundleDesk(), folder, { recursive: true });
  const settings: DeskSettings = {
    ...desk,
    siteUrl: siteUrl.href,
    styles: stylesheets(stage).map((name) => `${siteUrl.pathname}${name}`),
  };
  const page = join(folder, 'index.html');
  writeFileSync(page, withSettings(readFileSync(page, 'utf8'), settings));
}

function withSettings(html: string, settings: DeskSettings): string {
  if (!html.includes(noSettings)) {
    throw new Error(`The desk's page has no place for its settings. Put ${noSettings} into it.`);
  }
  const content = escapeHtml(JSON.stringify(settings));
  return html.replace(noSettings, () => `<meta name="desk" content="${content}" />`);
}

/** The site's own stylesheets, by their paths in it. */
function stylesheets(stage: string): string[] {
  return readdirSync(join(stage, '_astro'))
    .filter((name) => name.endsWith('.css'))
    .toSorted()
    .map((name) => `_astro/${name}`);
}
