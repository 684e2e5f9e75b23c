/** Whether an entry for this path of the site may stay, such as `stories/k7m2qx/`. */
type MayStay = (path: string) => boolean;

/** Removes from an RSS feed every item that may not stay. */
export function editRss(xml: string, mayStay: MayStay): string {
  return removeBlocks(xml, /\s*<item>[^]*?<\/item>/g, /<link>([^<]*)<\/link>/, mayStay);
}

/** Removes from a sitemap every page that may not stay. */
export function editSitemap(xml: string, mayStay: MayStay): string {
  return removeBlocks(xml, /\s*<url>[^]*?<\/url>/g, /<loc>([^<]*)<\/loc>/, mayStay);
}

function removeBlocks(xml: string, block: RegExp, address: RegExp, mayStay: MayStay): string {
  return xml.replace(block, (found) => (mayStay(address.exec(found)?.[1] ?? '') ? found : ''));
}

/** Removes from a JSON feed every item that may not stay. */
export function editJsonFeed(json: string, mayStay: MayStay): string {
  const feed = JSON.parse(json) as { items?: { url?: string }[] };
  const { items = [] } = feed;
  const staying = items.filter(({ url }) => mayStay(url ?? ''));
  if (staying.length === items.length) return json;
  return JSON.stringify({ ...feed, items: staying }, null, 4);
}
