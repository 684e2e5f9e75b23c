import { dirname, join } from 'node:path/posix';
import { strFromU8, unzipSync } from 'fflate';
import { all, readXml, type Node } from './read-xml.ts';

/** A slide as somebody who knows nothing of our code finds it, by following the file's own references. */
export interface SlideRead {
  title: string;
  /** Every text on it, in the order in which it is read. */
  texts: string[];
  /** What its pictures show, in words. */
  alts: string[];
  /** Names and ids of its shapes. */
  names: string[];
  ids: string[];
  tags: Record<string, string>;
  notes: string[];
  layout: string;
}

/** A deck as it was read. */
export interface DeckRead {
  parts: Map<string, Uint8Array>;
  slides: SlideRead[];
  /** Every language that a text is marked with. */
  languages: Set<string>;
  properties: Record<string, string>;
  custom: Record<string, string>;
}

type Links = Map<string, { type: string; target: string; isOutside: boolean }>;

/**
 * Reads a PowerPoint file.
 *
 * @throws Error where a part is not well formed, is not declared, or leads to one that is not there
 */
export function readDeck(bytes: Uint8Array): DeckRead {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const xml = (path: string): Node => readXml(strFromU8(parts.get(path) ?? missing(path)));
  const trees = [...parts.keys()].filter((path) => /\.(xml|rels)$/.test(path)).map(xml);
  assertDeclared(parts, xml('[Content_Types].xml'));
  const linksOf = (path: string) => readLinks(path, parts, xml);
  const first = linksOf('');
  const presentation = targetOf(first, 'officeDocument');
  const slideLinks = linksOf(presentation);
  const paths = all(xml(presentation), 'p:sldId').map(
    ({ attributes }) => slideLinks.get(attributes['r:id'] ?? '')?.target ?? missing('slide'),
  );
  const core = xml(targetOf(first, 'core-properties'));
  return {
    parts,
    slides: paths.map((path) => readSlide(path, linksOf(path), xml)),
    languages: new Set(
      trees.flatMap((tree) =>
        ['a:rPr', 'a:endParaRPr', 'a:defRPr'].flatMap((name) =>
          all(tree, name).flatMap(({ attributes }) => attributes['lang'] ?? []),
        ),
      ),
    ),
    properties: Object.fromEntries(core.children.map(({ name, text }) => [name, text])),
    custom: Object.fromEntries(
      xml(targetOf(first, 'custom-properties')).children.map((each) => [
        each.attributes['name'] ?? '',
        each.children[0]?.text ?? '',
      ]),
    ),
  };
}

function readSlide(path: string, links: Links, xml: (path: string) => Node): SlideRead {
  const slide = xml(path);
  const shapes = [...all(slide, 'p:sp'), ...all(slide, 'p:pic')];
  const drawn = all(slide, 'p:cNvPr').slice(1);
  const titles = shapes.filter((shape) => /^(?:title|ctrTitle)$/.test(placeholderOf(shape)));
  if (titles.length !== 1) throw new Error(`${path} has ${String(titles.length)} titles.`);
  for (const { attributes } of [...all(slide, 'a:blip'), ...all(slide, 'a:hlinkClick')]) {
    const id = attributes['r:embed'] ?? attributes['r:id'] ?? '';
    if (!links.has(id)) missing(`${path} ${id}`);
  }
  const notes = xml(targetOf(links, 'notesSlide'));
  return {
    title: textsOf(titles[0]!).join(' '),
    texts: all(slide, 'a:p').map((paragraph) => textsOf(paragraph).join('')),
    alts: all(slide, 'p:pic').map((each) => all(each, 'p:cNvPr')[0]?.attributes['descr'] ?? ''),
    names: drawn.map(({ attributes }) => attributes['name'] ?? ''),
    ids: drawn.map(({ attributes }) => attributes['id'] ?? ''),
    tags: Object.fromEntries(
      all(xml(targetOf(links, 'tags')), 'p:tag').map(({ attributes }) => [
        attributes['name'] ?? '',
        attributes['val'] ?? '',
      ]),
    ),
    notes: all(notes, 'a:p').map((paragraph) => textsOf(paragraph).join('')),
    layout: all(xml(targetOf(links, 'slideLayout')), 'p:cSld')[0]?.attributes['name'] ?? '',
  };
}

function placeholderOf(shape: Node): string {
  return all(shape, 'p:ph')[0]?.attributes['type'] ?? '';
}

function textsOf(node: Node): string[] {
  return all(node, 'a:t').map(({ text }) => text);
}

function readLinks(
  path: string,
  parts: ReadonlyMap<string, Uint8Array>,
  xml: (path: string) => Node,
): Links {
  const beside = join(dirname(path), '_rels', `${path.split('/').at(-1) ?? ''}.rels`);
  return new Map(
    xml(beside).children.map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const isOutside = TargetMode === 'External';
      const target = isOutside ? Target : join(dirname(path), Target);
      if (!isOutside && !parts.has(target)) missing(target);
      return [Id, { type: Type.split('/').at(-1) ?? '', target, isOutside }];
    }),
  );
}

function targetOf(links: Links, type: string): string {
  return [...links.values()].find((link) => link.type === type)?.target ?? missing(type);
}

/** Every part has a type, by its name or its ending, and every name that is declared is there. */
function assertDeclared(parts: ReadonlyMap<string, Uint8Array>, types: Node): void {
  const named = new Set(
    all(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1) ?? ''),
  );
  const endings = all(types, 'Default').map(({ attributes }) => attributes['Extension'] ?? '');
  for (const name of named) if (!parts.has(name)) missing(name);
  for (const path of parts.keys()) {
    const isPlain = endings.some((ending) => ending !== 'xml' && path.endsWith(`.${ending}`));
    if (!named.has(path) && !isPlain && path !== '[Content_Types].xml') missing(`type of ${path}`);
  }
}

function missing(what: string): never {
  throw new Error(`There is no ${what}.`);
}
