import { describe, expect, it } from 'vitest';
import {
  combineAttachments,
  findAttachments,
  type LoadedAttachment,
} from '../../../src/story/attachments.ts';
import { pictureUndecodable } from '../../../src/checks/pictures/picture-file.ts';
import { parseBody } from '../../../src/story/body/parse-body.ts';
import { fileMissing } from '../../../src/story/file-findings.ts';
import { parseTree } from './body/parse-for-test.ts';

const data = {
  image: { src: './cover.jpg' },
  recording: { src: './told.mp3', captions: './told.vtt', transcript: './told.md' },
};
const text = parseBody(
  '<Figure src="./bench.jpg" alt="A bench" shows="place" />\n\n<Figure src="./cover.jpg" alt="Again" shows="place" />\n\n<Figure src="./bench.jpg" alt="Again" shows="place" />',
  20,
);

describe('the attachments that a story names', () => {
  it('are its picture, the pictures of its text and its recording, each once', () => {
    expect(findAttachments(data, text)).toEqual([
      { src: './cover.jpg', kind: 'picture', path: ['image', 'src'] },
      { src: './bench.jpg', kind: 'picture', path: ['body'], line: 20 },
      { src: './told.mp3', kind: 'recording', path: ['recording', 'src'] },
      { src: './told.vtt', kind: 'captions', path: ['recording', 'captions'] },
      { src: './told.md', kind: 'transcript', path: ['recording', 'transcript'] },
    ]);
  });

  it.each(['../k7m2qx/cover.jpg', './a/cover.jpg', 'cover.jpg', './..', 7, undefined])(
    'are never outside the story’s folder: %j',
    (src) => expect(findAttachments({ image: { src } }, undefined)).toEqual([]),
  );

  it.each([undefined, 'text', [], { image: 'cover.jpg' }])('are none for the data %j', (odd) => {
    expect(findAttachments(odd, undefined)).toEqual([]);
  });
});

describe('the attachments of a story', () => {
  const words = parseTree('Words.');
  const cover: LoadedAttachment = { src: './cover.jpg', kind: 'picture', path: ['image', 'src'] };

  it('count in the fingerprint', async () => {
    const one = await combineAttachments(data, words, [{ ...cover, sha256: 'a'.repeat(64) }]);
    const other = await combineAttachments(data, words, [{ ...cover, sha256: 'b'.repeat(64) }]);
    expect(one.fingerprint).not.toBe(other.fingerprint);
    expect(one.findings).toEqual([]);
  });

  it('give no fingerprint if a file, the front matter or the text cannot be read', async () => {
    const missing = await combineAttachments(data, words, [{ ...cover, finding: fileMissing }]);
    expect(missing.fingerprint).toBeUndefined();
    expect(missing.findings).toEqual([{ ...fileMissing, path: ['image', 'src'] }]);
    expect((await combineAttachments(undefined, words, [])).fingerprint).toBeUndefined();
    expect((await combineAttachments(data, undefined, [])).fingerprint).toBeUndefined();
  });

  it('give a fingerprint and a finding if a picture is damaged', async () => {
    const damaged = { ...cover, sha256: 'a'.repeat(64), finding: pictureUndecodable };
    const { fingerprint, findings } = await combineAttachments(data, words, [damaged]);
    expect(fingerprint).toBeDefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['picture-undecodable']);
  });

  it('have findings that say when a picture is in the text', async () => {
    const inText: LoadedAttachment = {
      src: './bench.jpg',
      kind: 'picture',
      path: ['body'],
      line: 20,
      finding: fileMissing,
    };
    const { findings } = await combineAttachments(data, words, [inText]);
    expect(findings[0]).toMatchObject({
      path: ['body'],
      line: 20,
      message: 'A picture in the text: there is no such file.',
    });
  });

  it('have findings of a transcript at the field that names it', async () => {
    const transcript: LoadedAttachment = {
      src: './told.md',
      kind: 'transcript',
      path: ['recording', 'transcript'],
      words: 'Hello.\n\n<Moment>',
    };
    const { findings } = await combineAttachments(data, words, [transcript]);
    expect(findings[0]).toMatchObject({ path: ['recording', 'transcript'] });
    expect(findings[0]?.message).toMatch(/^In the transcript, on line 3: /);
  });
});
