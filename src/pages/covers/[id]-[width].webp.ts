import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { cardPictureWidths } from '../../exports/cover/card-cover.ts';
import { coverFrames } from '../../exports/cover/cover-frames.ts';
import { allStories } from '../../layouts/site-context.ts';

export async function getStaticPaths() {
  return (await allStories()).flatMap(({ id, image, pictures }) => {
    const file = image && pictures[image.src];
    if (file === undefined) return [];
    return cardPictureWidths.map((width) => ({
      params: { id, width: String(width) },
      props: { file, width },
    }));
  });
}

/**
 * Crops a story's own picture to the size of its card. The source is the cleaned copy, never the
 * author's file.
 */
export const GET: APIRoute<{ file: string; width: number }> = async ({
  props: { file, width },
}) => {
  const height = Math.round((width * coverFrames.card.height) / coverFrames.card.width);
  const cropped = await sharp(file)
    .resize({ width, height, fit: 'cover' })
    .webp({ quality: 78 })
    .toBuffer();
  return new Response(new Uint8Array(cropped), { headers: { 'content-type': 'image/webp' } });
};
