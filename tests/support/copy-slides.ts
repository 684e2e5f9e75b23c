import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** How a slide is copied. */
export interface SlideCopy {
  from: Uint8Array;
  /** The number of the slide, from 1. */
  slide: number;
  /** Whether the data behind the slide comes with it, as within PowerPoint. */
  keepsTags: boolean;
}

/**
 * Copies slides into a deck of someone's own, as office programs do: the slide gets a layout of its
 * new deck, its notes are left behind, and the properties of its old deck too.
 */
export function copySlides(into: Uint8Array, copies: readonly SlideCopy[]): Uint8Array {
  const parts = unzipSync(into);
  const edit = (path: string, change: (xml: string) => string) => {
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  };
  copies.forEach(({ from, slide, keepsTags }, place) => {
    const old = unzipSync(from);
    const name = `copied${String(place + 1)}`;
    const path = `ppt/slides/${name}.xml`;
    const oldRelationships = strFromU8(
      old[`ppt/slides/_rels/slide${String(slide)}.xml.rels`] ?? new Uint8Array(),
    );
    const layout = /ppt\/slideLayouts\/([^/]+\.xml)$/;
    const ownLayout = Object.keys(parts).find((each) => layout.test(each)) ?? '';
    const relationships = oldRelationships
      .replace(/<Relationship [^<>]*relationships\/notesSlide"[^<>]*\/>/, '')
      .replace(/\.\.\/slideLayouts\/[^"]+/, `../slideLayouts/${ownLayout.split('/').at(-1) ?? ''}`)
      .replace('../media/', `../media/${name}-`)
      .replace('../tags/', `../tags/${name}-`);
    parts[path] = old[`ppt/slides/slide${String(slide)}.xml`] ?? new Uint8Array();
    if (!keepsTags) edit(path, (xml) => xml.replace(/<p:custDataLst>.*?<\/p:custDataLst>/, ''));
    parts[`ppt/slides/_rels/${name}.xml.rels`] = strToU8(
      keepsTags
        ? relationships
        : relationships.replace(/<Relationship [^<>]*relationships\/tags"[^<>]*\/>/, ''),
    );
    for (const [, folder = '', file = ''] of oldRelationships.matchAll(
      /\.\.\/(media|tags)\/([^"]+)/g,
    )) {
      if (folder === 'media' || keepsTags)
        parts[`ppt/${folder}/${name}-${file}`] = old[`ppt/${folder}/${file}`] ?? new Uint8Array();
    }
    edit('[Content_Types].xml', (xml) =>
      xml.replace(
        '</Types>',
        `${keepsTags ? override(`ppt/tags/${name}-tag${String(slide)}.xml`, 'tags') : ''}${override(path, 'slide')}</Types>`,
      ),
    );
    edit('ppt/_rels/presentation.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/${name}.xml"/></Relationships>`,
      ),
    );
    edit('ppt/presentation.xml', (xml) =>
      xml.replace(
        '</p:sldIdLst>',
        `<p:sldId id="${String(9000 + place)}" r:id="${name}"/></p:sldIdLst>`,
      ),
    );
  });
  return zipSync(parts);
}

function override(path: string, kind: string): string {
  return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml"/>`;
}
