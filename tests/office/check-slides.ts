import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wantedDecks } from '../../src/site/artifacts/deck.ts';
import { keepMade, placeMade } from '../../src/site/artifacts/keep-made.ts';
import { root } from '../../src/runtime/paths.ts';
import { readLibrary } from '../../src/library/library.ts';
import { readDeck } from '../support/read-deck.ts';
import { newFolder } from '../support/run.ts';
import { today } from '../support/valid-story.ts';
import { missingPackages } from './programs.ts';
import { convert, look } from './rendered.ts';
import { schemaErrors } from './schemas.ts';

// npm run check-slides [-- <folder>]: makes the slides of every example, opens them in LibreOffice,
// and looks at each slide as a picture. With OOXML_SCHEMAS set to the folder of the schemas of
// ISO/IEC 29500-4 (transitional) every part is held to them too. The pictures stay in <folder>.
const missing = missingPackages();
if (missing.length > 0) {
  console.error(
    `The slides cannot be checked without ${missing.join(', ')}: apt-get install them.`,
  );
  process.exit(1);
}

const [folder = newFolder()] = process.argv.slice(2);
const contentDir = join(root, 'content');
const pictureDir = newFolder();
const library = await readLibrary({ contentDir, on: today, audience: 'public', pictureDir });
const site = new URL('https://stories.example.org/library/');
const wanted = wantedDecks(library.stories, library.lists.settings, site);
const { kept } = await keepMade(wanted, newFolder(), pictureDir);
// LibreOffice names what it writes after the file alone.
const named = kept.map((each) => ({ ...each, path: each.path.replaceAll('/', '-') }));
placeMade(named, folder);
convert(
  named.map(({ path }) => join(folder, path)),
  folder,
  newFolder(),
);

const schemas = process.env['OOXML_SCHEMAS'];
let slides = 0;
const wrong = named.flatMap(({ path, maker, input }) => {
  if (maker !== 'deck') return [];
  const bytes = new Uint8Array(readFileSync(join(folder, path)));
  const deck = readDeck(bytes);
  const { texts, codes } = look(join(folder, path.replace(/pptx$/, 'pdf')), folder);
  slides += deck.slides.length;
  const found = [
    ...(schemas === undefined ? [] : schemaErrors(bytes, schemas, newFolder())),
    ...(texts.length === deck.slides.length ? [] : ['not every slide is shown']),
    ...codes.flatMap((each, place) =>
      each.includes(input.checkAddress) ? [] : [`slide ${String(place + 1)}: no code is read`],
    ),
    ...texts.flatMap((text, place) =>
      text.includes('In presentations until') && text.includes(input.checkAddress)
        ? []
        : [`slide ${String(place + 1)}: the terms are not shown`],
    ),
  ];
  return found.map((each) => `${path}: ${each}`);
});
console.log(
  [
    `${String(named.length)} decks, ${String(slides)} slides, ${String(wrong.length)} faults${schemas === undefined ? '; not held to the schemas' : ''}.`,
    ...wrong,
    `The pictures are in ${folder}.`,
  ].join('\n'),
);
process.exitCode = wrong.length > 0 ? 1 : 0;
