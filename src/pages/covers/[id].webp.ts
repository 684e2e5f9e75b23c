import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { frames } from '../../exports/cover/frame.ts';
import { allStories } from '../../layouts/shelf.ts';

export async function getStaticPaths() {
  return (await allStories()).flatMap(({ id, image, pictures }) => {
    const file = image && pictures[image.src];
    return file === undefined ? [] : [{ params: { id }, props: { file } }];
  });
}

/** A story's own picture, cut for its card. The file is the clean copy, never the author's. */
export const GET: APIRoute<{ file: string }> = async ({ props }) => {
  const cut = await sharp(props.file)
    .resize({ ...frames.card, fit: 'cover' })
    .webp({ quality: 78 })
    .toBuffer();
  return new Response(new Uint8Array(cut), { headers: { 'content-type': 'image/webp' } });
};
