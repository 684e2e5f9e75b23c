import fc from 'fast-check';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { anyFrontMatter } from '../support/any-story.ts';
import { put, putSource, putStory } from '../support/content-folder.ts';
import { noise } from '../support/noise.ts';
import { ownFingerprint, validBody } from '../support/valid-story.ts';
import { anySource } from '../unit/admin/editor/any-source.ts';
import { anyChanges, change } from './changed.ts';
import { damaged } from './damaged.ts';
import { afterwardsAsBefore, canary, folder, id, putTexts, type OneStory } from './library.ts';
import { keepsPromises } from './promises.ts';
import { anyProse, anyWrapping, isFoundRendered, isFoundWrapped } from './wrapped.ts';

/** Something to throw at the library, and what must hold then. */
export interface Target {
  name: string;
  check: (
    library: OneStory,
    parameters: fc.Parameters<[unknown]>,
  ) => Promise<fc.RunDetails<[unknown]>>;
}

function target<T>(
  name: string,
  any: (library: OneStory) => fc.Arbitrary<T>,
  holds: (value: T, library: OneStory) => Promise<unknown>,
): Target {
  return {
    name,
    check: (library, parameters) =>
      fc.check(
        fc.asyncProperty(any(library) as fc.Arbitrary<unknown>, (value) =>
          afterwardsAsBefore(library, async () => {
            await holds(value as T, library);
          }),
        ),
        parameters,
      ),
  };
}

/** The bytes of one file, damaged. */
function bytesOf(name: string, path: string): Target {
  return target(
    name,
    ({ whole }) => damaged(whole.get(path) ?? Buffer.alloc(0)),
    (bytes, { contentDir }) => {
      put(contentDir, path, bytes);
      return keepsPromises(contentDir);
    },
  );
}

/** A file beside the story, damaged and then approved as it is. */
function approvedBeside(name: string, file: string): Target {
  return target(
    name,
    ({ whole }) => damaged(whole.get(`${folder}/${file}`) ?? Buffer.alloc(0)),
    async (bytes, { contentDir }) => {
      await putStory(contentDir, { id, change: putTexts, files: { [file]: bytes } });
      await keepsPromises(contentDir);
    },
  );
}

const body = `${validBody}\n${canary} stood by the door.\n\n<Quote by="${canary}">\n\nShe *came*.\n\n</Quote>\n\n- one\n- [two](https://example.org)\n`;

const small = sharp(await noise(2)).resize(90);
const pictures = {
  png: await small.png().toBuffer(),
  webp: await small.webp().toBuffer(),
  avif: await small.avif().toBuffer(),
};

/** A no to the story, and what its file may be called. */
const removal = Buffer.from(`id: ${id}\nremovedOn: 2026-11-01\n`);
const anyName = fc.constantFrom(
  ...[`${id}.yaml`, `${id}.yml`, `${id.toUpperCase()}.yaml`, id, `${id}.yaml.txt`, `no/${id}.yaml`],
);

/** Every target, by what is thrown. */
export const targets: readonly Target[] = [
  bytesOf('story', `${folder}/index.mdx`),
  target(
    'front-matter',
    () => anyChanges,
    async (changes, { contentDir }) => {
      await putStory(contentDir, {
        id,
        body,
        change: (data) => {
          putTexts(data);
          change(data, changes);
        },
      });
      await keepsPromises(contentDir);
    },
  ),
  target(
    'late-change',
    () => anyChanges,
    async (changes, { contentDir }) => {
      await putStory(contentDir, { id, change: putTexts, late: (data) => change(data, changes) });
      await keepsPromises(contentDir);
    },
  ),
  target(
    'any-front-matter',
    () => anyFrontMatter,
    async (data, { contentDir }) => {
      const yaml = stringify({ ...data, id }).replaceAll(
        /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z*~$=]\b/g,
        ownFingerprint,
      );
      await putSource(contentDir, { id }, `---\n${yaml}---\n\n${body}`);
      await keepsPromises(contentDir);
    },
  ),
  target(
    'body-bytes',
    () => damaged(Buffer.from(body)),
    async (bytes, { contentDir }) => {
      await putStory(contentDir, { id, change: putTexts, body: bytes.toString() });
      await keepsPromises(contentDir);
    },
  ),
  target(
    'body',
    () => anySource,
    async (text, { contentDir }) => {
      await putStory(contentDir, { id, change: putTexts, body: text });
      await keepsPromises(contentDir);
    },
  ),
  bytesOf('captions', `${folder}/words.vtt`),
  approvedBeside('captions-approved', 'words.vtt'),
  bytesOf('transcript', `${folder}/words.md`),
  approvedBeside('transcript-approved', 'words.md'),
  approvedBeside('picture', `${canary}.jpg`),
  ...Object.entries(pictures).map(([format, whole]) =>
    target(
      `picture-${format}`,
      () => damaged(whole),
      async (bytes, { contentDir }) => {
        await putStory(contentDir, {
          id,
          files: { [`${canary}.${format}`]: bytes },
          change: (data) => {
            putTexts(data);
            data['image'] = { src: `./${canary}.${format}`, alt: canary, shows: 'object' };
          },
        });
        await keepsPromises(contentDir);
      },
    ),
  ),
  target(
    'removal',
    () => fc.tuple(anyName, damaged(removal, 3)),
    async ([name, bytes], { contentDir }) => {
      put(contentDir, `removals/${name}`, bytes);
      const { stories } = await keepsPromises(contentDir);
      const said =
        /\bremovedOn: 2026-11-01\n/.test(bytes.toString()) && !bytes.toString().includes('uses');
      if (said && stories.length > 0)
        throw new Error('Someone said no, and the story is published.');
    },
  ),
  bytesOf('settings', 'library.yaml'),
  bytesOf('theme', 'themes/edge-of-care.yaml'),
  bytesOf('principle', 'principles/voice.md'),
  bytesOf('form', 'consent-forms/2026-01.mdx'),
  target('scan-wrapped', () => anyWrapping, isFoundWrapped),
  target('scan-rendered', () => anyProse, isFoundRendered),
];
