import { expect, it } from 'vitest';
import { onlyNamed } from '../../../../../admin/questions/picture/only-named.ts';

const folder = 'content/stories/family/k7m2qx';
const assets = ['cover.jpg', 'other.jpg', 'bench.png'].map((name) => ({
  path: `${folder}/${name}`,
}));

it('a picture somebody decided against is not committed', () => {
  const raw = 'image:\n  src: ./cover.jpg\n---\n<Figure src="./bench.png" alt="A bench" />';
  const entry = { dataFiles: [{ path: `${folder}/index.mdx`, raw }], assets, more: true };
  expect(onlyNamed(entry)).toEqual({ ...entry, assets: [assets[0], assets[2]] });
});
