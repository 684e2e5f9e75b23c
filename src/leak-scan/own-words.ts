import { join } from 'node:path';
import { root } from '../runtime/paths.ts';
import { filesBelow, type FileOnDisk } from './files.ts';

/** What the library says by itself: its lists and forms, the words of its interface, its own pages. */
export function ownTexts(contentDir: string): FileOnDisk[] {
  return [
    ...filesBelow(contentDir).filter(({ path }) => !/^(?:stories|removals)\//.test(path)),
    ...filesBelow(join(root, 'src/words')),
    ...filesBelow(join(root, 'src/pages/about')),
  ];
}

/** Where the names of classes and attributes come from. Code is no text: whatever stands in it may be a leak. */
export function ownNames(): FileOnDisk[] {
  return filesBelow(join(root, 'src')).filter(({ path }) => /\.(?:css|astro)$/.test(path));
}

/** What stands in pages, feeds and maps of any library: the parts of dates, and addresses of standards. */
export const common: readonly string[] = [
  ...parts('month', 12),
  ...parts('weekday', 7),
  'http://www.w3.org/2005/Atom http://www.w3.org/1999/xhtml http://purl.org/rss/1.0/modules/content',
  'http://www.sitemaps.org/schemas/sitemap/0.9 http://www.google.com/schemas/sitemap-news/0.9',
  'http://www.google.com/schemas/sitemap-image/1.1 http://www.google.com/schemas/sitemap-video/1.1',
];

function parts(part: 'month' | 'weekday', count: number): string[] {
  return ['long', 'short'].flatMap((length) => {
    const format = new Intl.DateTimeFormat('en-GB', { [part]: length, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, at) =>
      format.format(part === 'month' ? Date.UTC(2026, at, 1) : Date.UTC(2026, 0, at + 1)),
    );
  });
}
