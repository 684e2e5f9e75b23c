import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestDecks } from '../../src/site/artifacts/deck-artifact.ts';
import { cacheArtifacts, copyArtifacts } from '../../src/site/artifacts/artifact-cache.ts';
import { root } from '../../src/runtime/paths.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { readDeck } from '../support/read-deck.ts';
import { newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';
import { findMissingPackages } from './programs.ts';
import { convertToPdf, readRendering } from './rendering.ts';
import { findSchemaErrors } from './ooxml-schemas.ts';

// npm run check-slides [-- <folder>]: makes the decks of every example, opens them in LibreOffice,
// and checks each slide as a picture. If OOXML_SCHEMAS names the folder of the schemas of
// ISO/IEC 29500-4 (transitional), every part is validated as well. The pictures stay in <folder>.
const missing = findMissingPackages();
if (missing.length > 0) {
  console.error(
    `The slides cannot be checked, because ${missing.join(', ')} is missing. Install it with apt-get.`,
  );
  process.exit(1);
}

const [folder = newFolder()] = process.argv.slice(2);
const contentDir = join(root, 'content');
const pictureDir = newFolder();
const library = await readLibrary({ contentDir, on: today, audience: 'public', pictureDir });
const site = new URL('https://stories.example.org/library/');
const requests = requestDecks(library.stories, library.context.settings, site);
const { artifacts } = await cacheArtifacts(requests, newFolder(), pictureDir);
// LibreOffice names its output after the file name, so every deck needs its own file name.
const decks = artifacts.map((each) => ({ ...each, path: each.path.replaceAll('/', '-') }));
copyArtifacts(decks, folder);
convertToPdf(
  decks.map(({ path }) => join(folder, path)),
  folder,
  newFolder(),
);

const schemas = process.env['OOXML_SCHEMAS'];
let slideCount = 0;
const faults = decks.flatMap(({ path, maker, input }) => {
  if (maker !== 'deck') return [];
  const bytes = new Uint8Array(readFileSync(join(folder, path)));
  const deck = readDeck(bytes);
  const { texts, codes } = readRendering(join(folder, path.replace(/pptx$/, 'pdf')), folder);
  slideCount += deck.slides.length;
  const deckFaults = [
    ...(schemas === undefined ? [] : findSchemaErrors(bytes, schemas, newFolder())),
    ...(texts.length === deck.slides.length ? [] : ['LibreOffice does not show every slide']),
    ...codes.flatMap((each, place) =>
      each.includes(input.checkAddress)
        ? []
        : [`slide ${String(place + 1)}: the QR code cannot be read, or leads elsewhere`],
    ),
    ...texts.flatMap((text, place) =>
      text.includes('In presentations until') && text.includes(input.checkAddress)
        ? []
        : [`slide ${String(place + 1)}: the terms are not shown`],
    ),
  ];
  return deckFaults.map((each) => `${path}: ${each}`);
});
console.log(
  [
    `${String(decks.length)} decks, ${String(slideCount)} slides, ${String(faults.length)} faults${schemas === undefined ? '; not validated against the schemas' : ''}.`,
    ...faults,
    `The pictures are in ${folder}.`,
  ].join('\n'),
);
process.exitCode = faults.length > 0 ? 1 : 0;
