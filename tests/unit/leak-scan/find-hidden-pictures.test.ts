import { deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { noise } from '../../support/noise.ts';
import { base64, breakLines, type Plant } from '../../support/encodings.ts';
import {
  plantedText,
  findLeaks,
  storyPicture,
  heldBackSentence,
} from '../../support/scan-one-file.ts';
import {
  pdfWithText,
  addPngChunk,
  pdfWithPicture,
  addJpegThumbnail,
} from '../../support/crafted-files.ts';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const withTransparency = () => sharp(storyPicture).ensureAlpha(0.9).png().toBuffer();

const inPictures: Plant[] = [
  [
    'tEXt',
    'a.png',
    async () =>
      addPngChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'tEXt',
        Buffer.from(`Comment\0${heldBackSentence}`),
      ),
  ],
  [
    'zTXt',
    'a.png',
    async () =>
      addPngChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'zTXt',
        Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(heldBackSentence)]),
      ),
  ],
  [
    'iTXt',
    'a.png',
    async () =>
      addPngChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'iTXt',
        Buffer.concat([Buffer.from('Comment\0\x01\0en\0\0'), deflateSync(heldBackSentence)]),
      ),
  ],
  [
    'private chunk',
    'a.png',
    async () =>
      addPngChunk(
        await sharp(await noise(2))
          .png()
          .toBuffer(),
        'prIv',
        deflateSync(heldBackSentence),
      ),
  ],
  [
    'XMP',
    'a.webp',
    async () =>
      sharp(await noise(2))
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><d>${plantedText}</d></x:xmpmeta>`)
        .webp()
        .toBuffer(),
  ],
  [
    'trailing bytes',
    'a.jpg',
    async () => Buffer.concat([await noise(2), gzipSync(heldBackSentence)]),
  ],
  [
    'trailing package',
    'a.jpg',
    async () => Buffer.concat([await noise(2), zipSync({ a: strToU8(heldBackSentence) })]),
  ],
];

test.each(inPictures)('text is found in a picture: %s', async (_, path, content) => {
  expect((await findLeaks(path, await content())).map(({ story }) => story)).toContain('k7m2qx');
});

const ofPictures: Plant[] = [
  ['in slides', 'a.pptx', () => zipSync({ 'ppt/media/image1.jpeg': storyPicture })],
  [
    'in a data URL of an SVG',
    'a.svg',
    async () =>
      Buffer.from(
        svg(
          `<image href="data:image/webp;base64,${base64(await sharp(storyPicture).resize(200).webp().toBuffer())}"/>`,
        ),
      ),
  ],
  [
    'in base64 with line breaks',
    'a.xml',
    async () =>
      Buffer.from(
        breakLines(base64(await sharp(storyPicture).resize(200).webp().toBuffer()), 76, '\r\n'),
      ),
  ],
  [
    'in a PDF',
    'a.pdf',
    () =>
      pdfWithText(
        'Nothing.',
        '6 0 obj <</Type/XObject/Subtype/Image/Filter/DCTDecode>> stream\n',
        storyPicture,
      ),
  ],
  ['in a PDF as compressed pixels', 'a.pdf', () => pdfWithPicture(storyPicture)],
  [
    'as a thumbnail of another picture',
    'a.jpg',
    async () =>
      addJpegThumbnail(await noise(2), await sharp(storyPicture).resize(160).jpeg().toBuffer()),
  ],
  [
    'after another picture',
    'a.jpg',
    async () => Buffer.concat([await noise(2), await sharp(storyPicture).webp().toBuffer()]),
  ],
  ['turned', 'a.webp', () => sharp(storyPicture).rotate(90).webp().toBuffer()],
  [
    'turned by its Exif orientation',
    'a.webp',
    async () =>
      sharp(await sharp(storyPicture).withMetadata({ orientation: 6 }).jpeg().toBuffer())
        .autoOrient()
        .webp()
        .toBuffer(),
  ],
  ['mirrored', 'a.webp', () => sharp(storyPicture).flop().webp().toBuffer()],
  ['with transparency', 'a.png', withTransparency],
  ['in grey', 'a.webp', () => sharp(storyPicture).greyscale().webp().toBuffer()],
  ['darker', 'a.webp', () => sharp(storyPicture).modulate({ brightness: 0.7 }).webp().toBuffer()],
];

test.each(ofPictures)('a picture of a held-back story is found %s', async (_, path, content) => {
  expect((await findLeaks(path, await content())).map(({ story }) => story)).toContain('k7m2qx');
});
