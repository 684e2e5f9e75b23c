/** The widths a story's own picture is cut to for its card, in pixels. */
export const cutWidths = [480, 960] as const;

/** How wide a card's cover is, as the browser has to know it before the styles. */
export const cardSizes = '(min-width: 44rem) 28rem, 100vw';

/**
 * Where the cover on a story's card is: a drawing serves every size, a picture is cut to several.
 *
 * @param path the address of the cover, without what follows the story's id
 */
export function cardCover(path: string, isPicture: boolean): { src: string; srcset?: string } {
  if (!isPicture) return { src: `${path}.svg` };
  const cuts = cutWidths.map((width) => `${path}-${String(width)}.webp`);
  return {
    src: cuts[0] ?? '',
    srcset: cuts.map((cut, place) => `${cut} ${String(cutWidths[place])}w`).join(', '),
  };
}
