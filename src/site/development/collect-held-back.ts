import type { JudgedStory } from '../../library/judge-story-folder.ts';
import { encodeCleanPicture } from '../../library/open-picture.ts';
import { readAttachments } from '../../library/read-attachments.ts';
import type { Library } from '../../library/read-library.ts';
import type { PagePicture } from '../../story/body/body-html.ts';
import { isStoryId } from '../../story/story-id.ts';
import type { HeldBackStory } from './held-back-stories.ts';

/** Collects the held-back stories of a library with their pictures and reasons. */
export async function collectHeldBack({ judged }: Library): Promise<HeldBackStory[]> {
  const heldBack = judged.filter(({ publicStory }) => !publicStory);
  const stories: HeldBackStory[] = [];
  for (const [index, story] of heldBack.entries()) stories.push(await collectOne(story, index));
  return stories;
}

async function collectOne(
  { source, draft, issues }: JudgedStory,
  index: number,
): Promise<HeldBackStory> {
  const { place, name } = source.folder;
  return {
    id: isStoryId(name) ? name : String(index + 1),
    folder: place,
    issues,
    pictures: draft ? await encodePictures((await readAttachments(source)).pictures) : {},
    ...(draft ? { story: { ...draft, pictures: {} } } : {}),
  };
}

/** Encodes pictures into addresses, because no file may contain a picture that is held back. */
async function encodePictures(
  pictures: ReadonlyMap<string, Buffer>,
): Promise<Record<string, PagePicture>> {
  const encoded: Record<string, PagePicture> = {};
  for (const [src, bytes] of pictures) {
    const { clean } = await encodeCleanPicture(bytes);
    if (!clean) continue;
    const { data, width, height } = clean;
    encoded[src] = { src: `data:image/webp;base64,${data.toString('base64')}`, width, height };
  }
  return encoded;
}
