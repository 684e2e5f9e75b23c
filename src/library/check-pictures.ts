import { textsOf, type StoryTexts } from '../checks/texts.ts';
import { at, fileWords } from '../checks/texts/piece.ts';
import type { Finding } from '../story/issue.ts';
import { checkPicture } from './picture.ts';
import type { Beside } from './read-beside.ts';

/** Checks every picture of a story; what is wrong with one is told where the story names it. */
export async function checkPictures(
  { pictures }: Pick<Beside, 'pictures'>,
  story: StoryTexts,
): Promise<Finding[]> {
  const files = pictures.size > 0 ? textsOf(story).filter(({ form }) => form === 'file') : [];
  const checks = [...pictures].map(async ([src, bytes]) => {
    const wrong = await checkPicture(src, bytes);
    const piece = files.find(({ text }) => text === fileWords(src));
    return wrong && piece ? at(piece, wrong) : wrong;
  });
  return (await Promise.all(checks)).filter((finding) => finding !== undefined);
}
