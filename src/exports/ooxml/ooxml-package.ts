import { strToU8, zipSync, type Zippable, type ZippableFile } from 'fflate';
import { element, xmlDocument } from './xml-elements.ts';

/** A part of a package (ISO/IEC 29500-2): a file with its content type and its relationships. */
export interface OoxmlPart {
  /** The path in the package, without a slash at the start. */
  path: string;
  /** The content type. Default: the content type of the file's extension. */
  type?: string;
  content: string | Uint8Array;
  /** The references of the part. Default: none. */
  relationships?: Relationship[];
}

/** A reference from one part to another, or to an address on the web. */
export interface Relationship {
  id: string;
  /**
   * The whole address of the type, or only its last segment if the address begins with
   * `relationshipNamespace`.
   */
  type: string;
  /** The path of the other part, or an address. */
  target: string;
  /** Whether the target is an address. Default: false. */
  isExternal?: boolean;
}

/** The properties in which the formats of packages differ. */
export interface PackageFormat {
  /** Content types by file extension. */
  extensionTypes: Record<string, string>;
  /** The hour in the timestamp of every file of the zip. The day is 1 January 1980. */
  hour: number;
  /** The length of the shortest text that is compressed, in letters. */
  compressFrom: number;
}

/** The format of decks and reports. Compressing a short file takes longer than it saves. */
const documentFormat: PackageFormat = {
  extensionTypes: { xml: 'application/xml', png: 'image/png', jpeg: 'image/jpeg' },
  hour: 0,
  compressFrom: 800,
};

/** The namespace of relationships, which is also the start of their types. */
export const relationshipNamespace =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

/** Returns the content type of a part that every format of office files shares, such as a theme. */
export function sharedPartType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.${kind}+xml`;
}

/**
 * Writes a package. The same parts give the same bytes on every machine.
 *
 * @param relationships what the package as a whole refers to
 */
export function writeOoxmlPackage(
  parts: readonly OoxmlPart[],
  relationships: readonly Relationship[],
  format: PackageFormat = documentFormat,
): Uint8Array {
  const { hour, compressFrom } = format;
  const toFile = (xml: string): ZippableFile =>
    xml.length < compressFrom ? [strToU8(xml), { level: 0 }] : strToU8(xml);
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypesXml(parts, format)),
    '_rels/.rels': strToU8(relationshipsXml('', relationships)),
  };
  for (const { path, content, relationships: partRelationships = [] } of parts) {
    files[path] = typeof content === 'string' ? toFile(content) : [content, { level: 0 }];
    if (partRelationships.length > 0) {
      files[relationshipsPath(path)] = toFile(relationshipsXml(path, partRelationships));
    }
  }
  // Zip files contain local time, so a local time gives the same bytes in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, hour) });
}

/**
 * Returns the path of a part's relationships: `ppt/slides/_rels/slide1.xml.rels` for
 * `ppt/slides/slide1.xml`.
 */
function relationshipsPath(path: string): string {
  return path.replace(/[^/]+$/, (name) => `_rels/${name}.rels`);
}

function contentTypesXml(parts: readonly OoxmlPart[], { extensionTypes }: PackageFormat): string {
  const byExtension = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    ...extensionTypes,
  };
  return xmlDocument(
    element(
      'Types',
      { xmlns: `${packageNamespace}/content-types` },
      ...Object.entries(byExtension).map(([Extension, ContentType]) =>
        element('Default', { Extension, ContentType }),
      ),
      ...parts.flatMap(({ path, type }) =>
        type === undefined
          ? []
          : [element('Override', { PartName: `/${path}`, ContentType: type })],
      ),
    ),
  );
}

function relationshipsXml(from: string, relationships: readonly Relationship[]): string {
  const written = relationships.map(({ id, type, target, isExternal }) =>
    element('Relationship', {
      Id: id,
      Type: type.includes('/') ? type : `${relationshipNamespace}/${type}`,
      Target: isExternal ? target : relativePath(from, target),
      TargetMode: isExternal ? 'External' : undefined,
    }),
  );
  return xmlDocument(
    element('Relationships', { xmlns: `${packageNamespace}/relationships` }, ...written),
  );
}

/** Returns the path from one part to another, such as `../theme/theme1.xml`. */
function relativePath(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1);
  const toSegments = to.split('/');
  const firstDifference = fromFolders.findIndex((name, place) => name !== toSegments[place]);
  const shared = firstDifference === -1 ? fromFolders.length : firstDifference;
  return [...fromFolders.slice(shared).map(() => '..'), ...toSegments.slice(shared)].join('/');
}
