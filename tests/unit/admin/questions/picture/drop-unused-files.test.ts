import { expect, it } from 'vitest';
import { dropUnusedFiles } from '../../../../../admin/questions/picture/drop-unused-files.ts';

const folder = 'content/stories/family/k7m2qx';
const assets = ['cover.jpg', 'other.jpg', 'bench.png'].map((name) => ({
  path: `${folder}/${name}`,
}));

it('dropUnusedFiles drops a picture that the entry does not name', () => {
  const raw = 'image:\n  src: ./cover.jpg\n---\n<Figure src="./bench.png" alt="A bench" />';
  const entry = { dataFiles: [{ path: `${folder}/index.mdx`, raw }], assets, more: true };
  expect(dropUnusedFiles(entry)).toEqual({ ...entry, assets: [assets[0], assets[2]] });
});
