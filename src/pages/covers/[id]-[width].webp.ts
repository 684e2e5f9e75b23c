import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { cutWidths } from '../../exports/cover/card-cover.ts';
import { frames } from '../../exports/cover/frame.ts';
import { allStories } from '../../layouts/shelf.ts';

export async function getStaticPaths() {
  return (await allStories()).flatMap(({ id, image, pictures }) => {
    const file = image && pictures[image.src];
    if (file === undefined) return [];
    return cutWidths.map((width) => ({
      params: { id, width: String(width) },
      props: { file, width },
    }));
  });
}

/** A story's own picture, cut for its card. The file is the clean copy, never the author's. */
export const GET: APIRoute<{ file: string; width: number }> = async ({
  props: { file, width },
}) => {
  const height = Math.round((width * frames.card.height) / frames.card.width);
  const cut = await sharp(file)
    .resize({ width, height, fit: 'cover' })
    .webp({ quality: 78 })
    .toBuffer();
  return new Response(new Uint8Array(cut), { headers: { 'content-type': 'image/webp' } });
};
