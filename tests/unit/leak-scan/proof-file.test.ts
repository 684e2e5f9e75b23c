import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/leak-scan/held-back/collect-secrets.ts';
import { readProof } from '../../../src/leak-scan/proof-file.ts';
import { newFolder } from '../../support/run.ts';

const files = { 'index.html': sha256('page') };
const stories = { 'family/k7m2qx': { content: sha256('story') } };

function writeProofFile(proof: object): string {
  const path = join(newFolder(), 'dist.proof.json');
  writeFileSync(path, JSON.stringify(proof));
  return path;
}

test('a proof whose files or stories were changed after the build is refused', () => {
  const digest = sha256(JSON.stringify({ files, stories }));
  expect(readProof(writeProofFile({ files, stories, digest }))).toEqual({ files, stories, digest });
  const others = { 'family/k7m2qx': { content: sha256('another story') } };
  for (const changed of [
    { files: {}, stories, digest },
    { files, stories: others, digest },
  ])
    expect(() => readProof(writeProofFile(changed))).toThrow(
      'was changed after the build wrote it',
    );
});

test('a proof of an older version, without stories, can still be read', () => {
  const proof = { files, digest: sha256(JSON.stringify(files)) };
  expect(readProof(writeProofFile(proof))).toEqual(proof);
});

test.each(['', 'null', '[]', '{"files":{}}', '{"digest":"a"}', '{"files":"a","digest":"a"}'])(
  'a file with %j is not a proof',
  (text) => {
    const path = join(newFolder(), 'dist.proof.json');
    writeFileSync(path, text);
    expect(() => readProof(path)).toThrow(`There is no proof at ${path}.`);
  },
);
