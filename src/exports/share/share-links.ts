/** Where a story can be shared with its address and title, by plain links and nobody's script. */
const places = {
  Facebook: (address: string) => `https://www.facebook.com/sharer/sharer.php?u=${address}`,
  LinkedIn: (address: string) => `https://www.linkedin.com/sharing/share-offsite/?url=${address}`,
  WhatsApp: (address: string, title: string) => `https://wa.me/?text=${title}%20${address}`,
  Bluesky: (address: string, title: string) =>
    `https://bsky.app/intent/compose?text=${title}%20${address}`,
} as const satisfies Record<string, (address: string, title: string) => string>;

/** A link that shares a story. */
export interface ShareLink {
  /** The name of the place, as it calls itself. */
  place: string;
  href: string;
}

/** The links that share a story's page. */
export function shareLinks(address: string, title: string): ShareLink[] {
  return Object.entries(places).map(([place, link]) => ({
    place,
    href: link(encodeURIComponent(address), encodeURIComponent(title)),
  }));
}
