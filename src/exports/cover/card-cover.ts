/** The widths of a story's own picture on its card, in pixels. */
export const cardPictureWidths = [480, 960] as const;

/**
 * The width of a card's cover, as a `sizes` attribute. The browser needs the width before it has
 * loaded the styles.
 */
export const cardSizes = '(min-width: 44rem) 28rem, 100vw';

/**
 * Returns the addresses of the cover on a story's card. A drawing has one file for all widths. A
 * picture has one file for each width.
 *
 * @param path the address of the cover up to the story's id
 */
export function cardCover(path: string, isPicture: boolean): { src: string; srcset?: string } {
  if (!isPicture) return { src: `${path}.svg` };
  const files = cardPictureWidths.map((width) => `${path}-${String(width)}.webp`);
  return {
    src: files[0] ?? '',
    srcset: files.map((file, place) => `${file} ${String(cardPictureWidths[place])}w`).join(', '),
  };
}
