import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { desktopOnly, fullPass } from '../pass-tags.ts';
import { storyData } from './at-desk.ts';
import { openDesk } from './open-desk.ts';

// The questions and the written values are the same at any width.

test.describe('a picture', desktopOnly, () => {
  const choose = (page: Page, name: string, buffer: Buffer, mimeType = 'image/jpeg') =>
    page.locator('#image input[type=file]').setInputFiles({ name, mimeType, buffer });

  /** A rotated photograph with metadata on its author and place. Upright, it is green above red. */
  const photograph = () => {
    const pixels = Array.from({ length: 300 * 200 }, (_, index) =>
      index % 300 < 150 ? [0, 128, 0] : [255, 0, 0],
    );
    return sharp(Buffer.from(pixels.flat()), { raw: { width: 300, height: 200, channels: 3 } })
      .withExif({
        IFD0: { Artist: 'Robin Marsh' },
        IFD3: { GPSLatitude: '54/1 30/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
  };

  test('has its questions at once, and is added without place, camera and name', async ({
    page,
  }) => {
    await openDesk(page);
    await choose(page, 'Robin at home.jpg', await photograph());
    await page.getByLabel('What would you tell somebody who cannot see it?').fill('A green field');
    await page.getByLabel('Nobody: it shows a place').check();
    expect(await page.evaluate(() => desk.files.length)).toBe(0);
    await page.getByRole('button', { name: 'Use this picture' }).click();
    await expect(page.getByRole('button', { name: 'Remove the picture' })).toBeVisible();
    const [file] = await page.evaluate(() => desk.files);
    expect(file!.name).toMatch(/^picture-[a-z0-9]+\.jpg$/);
    expect((await storyData(page)).image).toEqual({
      src: `./${file!.name}`,
      alt: 'A green field',
      shows: 'place',
    });
    const bytes = Buffer.from(file!.bytes);
    const { exif, xmp, iptc, orientation, width, height } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.toString('latin1')).not.toMatch(/Robin|Exif|GPS/);
    expect([width, height]).toEqual([200, 300]);
    const [red = 0, green = 0] = await sharp(bytes)
      .extract({ left: 90, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(green).toBeGreaterThan(red);
  });

  test(
    'is scaled to the largest size that the library shows, and a PNG stays a PNG',
    fullPass,
    async ({ page }) => {
      await openDesk(page);
      const drawing = await sharp({
        create: { width: 3000, height: 1500, channels: 4, background: '#0f08' },
      })
        .png()
        .toBuffer();
      await choose(page, 'plan.png', drawing, 'image/png');
      await page.getByRole('button', { name: 'Use this picture' }).click();
      await expect(page.getByRole('button', { name: 'Remove the picture' })).toBeVisible();
      const [file] = await page.evaluate(() => desk.files);
      const { format, width, height, hasAlpha } = await sharp(Buffer.from(file!.bytes)).metadata();
      expect({ format, width, height, hasAlpha }).toEqual({
        ...{ format: 'png', width: 2000, height: 1000, hasAlpha: true },
      });
    },
  );

  test('that cannot be opened is reported and not added', fullPass, async ({ page }) => {
    await openDesk(page);
    await choose(page, 'note.jpg', Buffer.from('no picture'));
    await expect(page.getByRole('alert')).toHaveText(/cannot be opened as a picture/);
    expect(await page.evaluate(() => desk.files.length)).toBe(0);
  });

  test('is not added when it is discarded', fullPass, async ({ page }) => {
    await openDesk(page);
    await choose(page, 'field.jpg', await photograph());
    await page.getByRole('button', { name: 'Do not use it' }).click();
    expect(await page.evaluate(() => desk.files.length)).toBe(0);
    expect(await storyData(page)).not.toHaveProperty('image');
  });

  test('can be removed, and restored until the story is saved', fullPass, async ({ page }) => {
    const image = { src: './kettle.jpg', alt: 'A kettle', shows: 'object' };
    await openDesk(page, { data: { image } });
    await page.getByRole('button', { name: 'Remove the picture' }).click();
    expect(await storyData(page)).not.toHaveProperty('image');
    await page.getByRole('button', { name: 'put it back' }).click();
    expect((await storyData(page)).image).toEqual(image);
    await page.getByRole('button', { name: 'Remove the picture' }).click();
    await page.evaluate(() => desk.save());
    await expect(page.getByRole('button', { name: 'put it back' })).toBeHidden();
  });
});
