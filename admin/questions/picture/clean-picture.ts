/** The widest a picture is kept, in pixels: what the library shows at most. */
const widest = 2000;
const jpegQuality = 0.9;

/**
 * Draws a picture anew and writes it as a new file, at most as large as the library shows it:
 * nothing but what can be seen goes along, no place, no camera, no name. Undefined where the
 * browser cannot open it.
 */
export async function cleanPicture(file: Blob): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const scale = Math.min(1, widest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  // A drawing keeps its sharp edges and see-through parts; all else is a photograph.
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
  draw(bitmap, canvas, type === 'image/jpeg');
  bitmap.close();
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), type, jpegQuality);
  });
}

function draw(bitmap: ImageBitmap, canvas: HTMLCanvasElement, onWhite: boolean): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  if (onWhite) {
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
