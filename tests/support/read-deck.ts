import { dirname, join } from 'node:path/posix';
import { strFromU8, unzipSync } from 'fflate';
import { findAll, readXml, type XmlElement } from './read-xml.ts';

/**
 * A slide as a reader finds it by following the references in the file. The reader shares no code
 * with the writer.
 */
export interface ReadSlide {
  title: string;
  /** Every paragraph on the slide, in reading order. */
  texts: string[];
  /** The alternative texts of its pictures. */
  alts: string[];
  /** The names of its shapes. */
  names: string[];
  /** The ids of its shapes. */
  ids: string[];
  tags: Record<string, string>;
  notes: string[];
  layout: string;
}

/** A deck that was read from its bytes. */
export interface ReadDeck {
  parts: Map<string, Uint8Array>;
  slides: ReadSlide[];
  /** Every language that a text is marked with. */
  languages: Set<string>;
  properties: Record<string, string>;
  custom: Record<string, string>;
}

type Relationships = Map<string, { type: string; target: string; isExternal: boolean }>;

/**
 * Reads a PowerPoint file.
 *
 * @throws Error if a part is not well formed, is not declared, or refers to a missing part
 */
export function readDeck(bytes: Uint8Array): ReadDeck {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const xml = (path: string): XmlElement =>
    readXml(strFromU8(parts.get(path) ?? failMissing(path)));
  const trees = [...parts.keys()].filter((path) => /\.(xml|rels)$/.test(path)).map(xml);
  assertDeclared(parts, xml('[Content_Types].xml'));
  const relationshipsOf = (path: string) => readRelationships(path, parts, xml);
  const packageRelationships = relationshipsOf('');
  const presentation = targetOf(packageRelationships, 'officeDocument');
  const slideRelationships = relationshipsOf(presentation);
  const paths = findAll(xml(presentation), 'p:sldId').map(
    ({ attributes }) =>
      slideRelationships.get(attributes['r:id'] ?? '')?.target ?? failMissing('slide'),
  );
  const core = xml(targetOf(packageRelationships, 'core-properties'));
  return {
    parts,
    slides: paths.map((path) => readSlide(path, relationshipsOf(path), xml)),
    languages: new Set(
      trees.flatMap((tree) =>
        ['a:rPr', 'a:endParaRPr', 'a:defRPr'].flatMap((name) =>
          findAll(tree, name).flatMap(({ attributes }) => attributes['lang'] ?? []),
        ),
      ),
    ),
    properties: Object.fromEntries(core.children.map(({ name, text }) => [name, text])),
    custom: Object.fromEntries(
      xml(targetOf(packageRelationships, 'custom-properties')).children.map((each) => [
        each.attributes['name'] ?? '',
        each.children[0]?.text ?? '',
      ]),
    ),
  };
}

function readSlide(
  path: string,
  relationships: Relationships,
  xml: (path: string) => XmlElement,
): ReadSlide {
  const slide = xml(path);
  const shapes = [...findAll(slide, 'p:sp'), ...findAll(slide, 'p:pic')];
  const properties = findAll(slide, 'p:cNvPr').slice(1);
  const titles = shapes.filter((shape) => /^(?:title|ctrTitle)$/.test(placeholderOf(shape)));
  if (titles.length !== 1) throw new Error(`${path} has ${String(titles.length)} titles.`);
  for (const { attributes } of [...findAll(slide, 'a:blip'), ...findAll(slide, 'a:hlinkClick')]) {
    const id = attributes['r:embed'] ?? attributes['r:id'] ?? '';
    if (!relationships.has(id)) failMissing(`${path} ${id}`);
  }
  const notes = xml(targetOf(relationships, 'notesSlide'));
  return {
    title: textsOf(titles[0]!).join(' '),
    texts: findAll(slide, 'a:p').map((paragraph) => textsOf(paragraph).join('')),
    alts: findAll(slide, 'p:pic').map(
      (each) => findAll(each, 'p:cNvPr')[0]?.attributes['descr'] ?? '',
    ),
    names: properties.map(({ attributes }) => attributes['name'] ?? ''),
    ids: properties.map(({ attributes }) => attributes['id'] ?? ''),
    tags: Object.fromEntries(
      findAll(xml(targetOf(relationships, 'tags')), 'p:tag').map(({ attributes }) => [
        attributes['name'] ?? '',
        attributes['val'] ?? '',
      ]),
    ),
    notes: findAll(notes, 'a:p').map((paragraph) => textsOf(paragraph).join('')),
    layout:
      findAll(xml(targetOf(relationships, 'slideLayout')), 'p:cSld')[0]?.attributes['name'] ?? '',
  };
}

function placeholderOf(shape: XmlElement): string {
  return findAll(shape, 'p:ph')[0]?.attributes['type'] ?? '';
}

function textsOf(node: XmlElement): string[] {
  return findAll(node, 'a:t').map(({ text }) => text);
}

function readRelationships(
  path: string,
  parts: ReadonlyMap<string, Uint8Array>,
  xml: (path: string) => XmlElement,
): Relationships {
  const relationshipsPath = join(dirname(path), '_rels', `${path.split('/').at(-1) ?? ''}.rels`);
  return new Map(
    xml(relationshipsPath).children.map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const isExternal = TargetMode === 'External';
      const target = isExternal ? Target : join(dirname(path), Target);
      if (!isExternal && !parts.has(target)) failMissing(target);
      return [Id, { type: Type.split('/').at(-1) ?? '', target, isExternal }];
    }),
  );
}

function targetOf(relationships: Relationships, type: string): string {
  return (
    [...relationships.values()].find((each) => each.type === type)?.target ?? failMissing(type)
  );
}

/** Checks that every part has a content type, and that every declared part exists. */
function assertDeclared(parts: ReadonlyMap<string, Uint8Array>, types: XmlElement): void {
  const declared = new Set(
    findAll(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1) ?? ''),
  );
  const extensions = findAll(types, 'Default').map(
    ({ attributes }) => attributes['Extension'] ?? '',
  );
  for (const name of declared) if (!parts.has(name)) failMissing(name);
  for (const path of parts.keys()) {
    const isTypedByExtension = extensions.some(
      (extension) => extension !== 'xml' && path.endsWith(`.${extension}`),
    );
    if (!declared.has(path) && !isTypedByExtension && path !== '[Content_Types].xml')
      failMissing(`type of ${path}`);
  }
}

function failMissing(what: string): never {
  throw new Error(`There is no ${what}.`);
}
