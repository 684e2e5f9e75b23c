import fc from 'fast-check';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { anyFrontMatter } from '../support/any-front-matter.ts';
import { put, putSource, putStory } from '../support/content-folder.ts';
import { noise } from '../support/noise.ts';
import { ownFingerprint, ownWordsFingerprint, validBody } from '../support/valid-story.ts';
import { anySource } from '../unit/admin/editor/any-source.ts';
import { anyMutations, mutateFrontMatter } from './mutate-front-matter.ts';
import { anyMutatedBytes } from './mutate-bytes.ts';
import {
  restoreAfterwards,
  canary,
  folder,
  id,
  putTexts,
  type OneStoryLibrary,
} from './one-story-library.ts';
import { checkInvariants } from './check-invariants.ts';
import {
  anyProse,
  anyWrapping,
  assertRenderedTextIsFound,
  assertWrappedTextIsFound,
} from './wrapped-texts.ts';

/** A kind of random input, and the invariants that must hold for it. */
export interface Target {
  name: string;
  check: (
    library: OneStoryLibrary,
    parameters: fc.Parameters<[unknown]>,
  ) => Promise<fc.RunDetails<[unknown]>>;
}

function target<T>(
  name: string,
  any: (library: OneStoryLibrary) => fc.Arbitrary<T>,
  holds: (value: T, library: OneStoryLibrary) => Promise<unknown>,
): Target {
  return {
    name,
    check: (library, parameters) =>
      fc.check(
        fc.asyncProperty(any(library) as fc.Arbitrary<unknown>, (value) =>
          restoreAfterwards(library, async () => {
            await holds(value as T, library);
          }),
        ),
        parameters,
      ),
  };
}

/** Makes a target that mutates the bytes of one file. */
function mutatedFile(name: string, path: string): Target {
  return target(
    name,
    ({ originalFiles }) => anyMutatedBytes(originalFiles.get(path) ?? Buffer.alloc(0)),
    (bytes, { contentDir }) => {
      put(contentDir, path, bytes);
      return checkInvariants(contentDir);
    },
  );
}

/** Makes a target that mutates an attachment of the story and approves the story with it. */
function approvedAttachment(name: string, file: string): Target {
  return target(
    name,
    ({ originalFiles }) =>
      anyMutatedBytes(originalFiles.get(`${folder}/${file}`) ?? Buffer.alloc(0)),
    async (bytes, { contentDir }) => {
      await putStory(contentDir, { id, change: putTexts, files: { [file]: bytes } });
      await checkInvariants(contentDir);
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

const removal = Buffer.from(`id: ${id}\nremovedOn: 2026-11-01\n`);
/** Names for the file of a removal, some of which are wrong. */
const anyName = fc.constantFrom(
  ...[`${id}.yaml`, `${id}.yml`, `${id.toUpperCase()}.yaml`, id, `${id}.yaml.txt`, `no/${id}.yaml`],
);

/** Every target, named for what is mutated. */
export const targets: readonly Target[] = [
  mutatedFile('story', `${folder}/index.mdx`),
  target(
    'front-matter',
    () => anyMutations,
    async (mutations, { contentDir }) => {
      await putStory(contentDir, {
        id,
        body,
        change: (data) => {
          putTexts(data);
          mutateFrontMatter(data, mutations);
        },
      });
      await checkInvariants(contentDir);
    },
  ),
  target(
    'late-change',
    () => anyMutations,
    async (mutations, { contentDir }) => {
      await putStory(contentDir, {
        id,
        change: putTexts,
        changeAfterApproval: (data) => mutateFrontMatter(data, mutations),
      });
      await checkInvariants(contentDir);
    },
  ),
  target(
    'any-front-matter',
    () => anyFrontMatter,
    async (data, { contentDir }) => {
      const yaml = stringify({ ...data, id }).replaceAll(
        /(wordsFingerprint: )?\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z*~$=]\b/g,
        (_, words: string | undefined) =>
          words === undefined ? ownFingerprint : `${words}${ownWordsFingerprint}`,
      );
      await putSource(contentDir, { id }, `---\n${yaml}---\n\n${body}`);
      await checkInvariants(contentDir);
    },
  ),
  target(
    'body-bytes',
    () => anyMutatedBytes(Buffer.from(body)),
    async (bytes, { contentDir }) => {
      await putStory(contentDir, { id, change: putTexts, body: bytes.toString() });
      await checkInvariants(contentDir);
    },
  ),
  target(
    'body',
    () => anySource,
    async (text, { contentDir }) => {
      await putStory(contentDir, { id, change: putTexts, body: text });
      await checkInvariants(contentDir);
    },
  ),
  mutatedFile('captions', `${folder}/words.vtt`),
  approvedAttachment('captions-approved', 'words.vtt'),
  mutatedFile('transcript', `${folder}/words.md`),
  approvedAttachment('transcript-approved', 'words.md'),
  approvedAttachment('picture', `${canary}.jpg`),
  ...Object.entries(pictures).map(([format, original]) =>
    target(
      `picture-${format}`,
      () => anyMutatedBytes(original),
      async (bytes, { contentDir }) => {
        await putStory(contentDir, {
          id,
          files: { [`${canary}.${format}`]: bytes },
          change: (data) => {
            putTexts(data);
            data['image'] = { src: `./${canary}.${format}`, alt: canary, shows: 'object' };
          },
        });
        await checkInvariants(contentDir);
      },
    ),
  ),
  target(
    'removal',
    () => fc.tuple(anyName, anyMutatedBytes(removal, 3)),
    async ([name, bytes], { contentDir }) => {
      put(contentDir, `removals/${name}`, bytes);
      const { stories } = await checkInvariants(contentDir);
      const isRemoved =
        /\bremovedOn: 2026-11-01\n/.test(bytes.toString()) && !bytes.toString().includes('uses');
      if (isRemoved && stories.length > 0)
        throw new Error('The story is published, although it is removed.');
    },
  ),
  mutatedFile('settings', 'library.yaml'),
  mutatedFile('theme', 'themes/edge-of-care.yaml'),
  mutatedFile('principle', 'principles/voice.md'),
  mutatedFile('form', 'consent-forms/2026-01.mdx'),
  target('scan-wrapped', () => anyWrapping, assertWrappedTextIsFound),
  target('scan-rendered', () => anyProse, assertRenderedTextIsFound),
];
