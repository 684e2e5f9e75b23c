/** The sites on which a story can be shared by a plain link, without a script of theirs. */
const sites = {
  Facebook: (address: string) => `https://www.facebook.com/sharer/sharer.php?u=${address}`,
  LinkedIn: (address: string) => `https://www.linkedin.com/sharing/share-offsite/?url=${address}`,
  WhatsApp: (address: string, title: string) => `https://wa.me/?text=${title}%20${address}`,
  Bluesky: (address: string, title: string) =>
    `https://bsky.app/intent/compose?text=${title}%20${address}`,
} as const satisfies Record<string, (address: string, title: string) => string>;

/** A link that shares a story. */
export interface ShareLink {
  /** The name of the site, as it calls itself. */
  site: string;
  href: string;
}

/** Lists the links that share a page. */
export function shareLinks(address: string, title: string): ShareLink[] {
  return Object.entries(sites).map(([site, link]) => ({
    site,
    href: link(encodeURIComponent(address), encodeURIComponent(title)),
  }));
}
