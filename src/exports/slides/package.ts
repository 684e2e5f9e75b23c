import { strToU8, zipSync, type Zippable, type ZippableFile } from 'fflate';
import { el, part } from './xml.ts';

/** A part of a package: its path, what it is, and what it refers to. */
export interface Part {
  path: string;
  /** Its content type; none where its ending says it. */
  type?: string;
  content: string | Uint8Array;
  links?: Link[];
}

/** A reference of one part to another, or to an address outside. */
export interface Link {
  id: string;
  /** The last word of the relationship's type. */
  type: string;
  target: string;
  isOutside?: boolean;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts as one package, the same bytes for the same parts wherever it is made. */
export function packageOf(parts: readonly Part[], links: readonly Link[]): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(parts)),
    '_rels/.rels': strToU8(relationships('', links)),
  };
  for (const { path, content, links: own = [] } of parts) {
    files[path] = typeof content === 'string' ? xmlMember(content) : [content, { level: 0 }];
    if (own.length > 0) files[besidePath(path)] = xmlMember(relationships(path, own));
  }
  // One day for every member, in this machine's own time, as zip files hold it.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** To compress a part of a few lines takes longer than it saves. */
function xmlMember(text: string): ZippableFile {
  return text.length < 800 ? [strToU8(text), { level: 0 }] : strToU8(text);
}

/** `ppt/slides/_rels/slide1.xml.rels` for `ppt/slides/slide1.xml`. */
function besidePath(path: string): string {
  return path.replace(/[^/]+$/, (name) => `_rels/${name}.rels`);
}

function contentTypes(parts: readonly Part[]): string {
  const standard = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    png: 'image/png',
    jpeg: 'image/jpeg',
  };
  return part(
    el(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      ...Object.entries(standard).map(([Extension, ContentType]) =>
        el('Default', { Extension, ContentType }),
      ),
      ...parts.flatMap(({ path, type }) =>
        type === undefined ? [] : [el('Override', { PartName: `/${path}`, ContentType: type })],
      ),
    ),
  );
}

function relationships(from: string, links: readonly Link[]): string {
  const written = links.map(({ id, type, target, isOutside }) =>
    el('Relationship', {
      Id: id,
      Type: type.includes('/') ? type : `${office}/${type}`,
      Target: isOutside ? target : relative(from, target),
      TargetMode: isOutside ? 'External' : undefined,
    }),
  );
  return part(
    el(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...written,
    ),
  );
}

/** The way from one part to another: `../theme/theme1.xml`. */
function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  const shared = here.findIndex((name, place) => name !== there[place]);
  const same = shared === -1 ? here.length : shared;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}
