import { useEffect, useState } from 'react';
import type { ControlProps } from '../control/control-props.ts';

/** A chosen picture that is not in the story yet. */
export interface ChosenPicture {
  file: File;
  /** The address of a preview. */
  url: string;
}

/** The chosen picture; `unreadable` if the browser cannot open it; undefined if none is chosen. */
export type ChosenPictureState = ChosenPicture | 'unreadable' | undefined;

/** Keeps the picture that is being chosen. Every chosen file is redrawn at once. */
export function usePictureChoice(): [ChosenPictureState, (file: File | undefined) => void] {
  const [choice, setChoice] = useState<ChosenPictureState>();
  useEffect(() => {
    if (typeof choice !== 'object') return;
    return () => URL.revokeObjectURL(choice.url);
  }, [choice]);
  const choose = (file: File | undefined) => {
    if (file === undefined) setChoice(undefined);
    else {
      void redrawPicture(file).then((redrawn) =>
        setChoice(redrawn ? createChoice(redrawn) : 'unreadable'),
      );
    }
  };
  return [choice, choose];
}

/**
 * Adds a file to the open entry.
 *
 * @returns the file's name in the story; undefined if Decap could not add the file
 */
export async function addPictureFile(
  { field, onPersistMedia }: Pick<ControlProps, 'field' | 'onPersistMedia'>,
  file: File,
): Promise<string | undefined> {
  const { path } = (await onPersistMedia(file, { field }))?.payload ?? {};
  return path === undefined ? undefined : `./${path.slice(path.lastIndexOf('/') + 1)}`;
}

/** Gives the file a random name. The original name often contains a person's name. */
function createChoice(redrawn: Blob): ChosenPicture {
  const extension = redrawn.type === 'image/png' ? 'png' : 'jpg';
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const name = `picture-${random.toString(36)}.${extension}`;
  return {
    file: new File([redrawn], name, { type: redrawn.type }),
    url: URL.createObjectURL(redrawn),
  };
}

/** The maximum width and height of a picture, in pixels. The library shows no larger size. */
const maximumSize = 2000;
const jpegQuality = 0.9;

/**
 * Redraws a picture as a new file, no larger than the library shows. The new file has no metadata,
 * such as place, camera or name.
 *
 * @returns undefined if the browser cannot open the picture
 */
async function redrawPicture(file: Blob): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, maximumSize / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  // A PNG stays a PNG, so that it keeps sharp edges and transparency. Other formats become a JPEG.
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
  draw(bitmap, canvas, type === 'image/jpeg');
  bitmap.close();
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), type, jpegQuality);
  });
}

function draw(bitmap: ImageBitmap, canvas: HTMLCanvasElement, hasBackground: boolean): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  if (hasBackground) {
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
