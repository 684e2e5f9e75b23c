/**
 * Finds which slide each part of a deck belongs to: the slide itself, its notes and its tags.
 *
 * @param parts the text of every part that was read, by path
 * @returns the number of the slide, from 1, by the path of a part
 */
export function slidesOfParts(parts: ReadonlyMap<string, string>): Map<string, number> {
  const slides = new Map<string, number>();
  const references = relationshipsOf('ppt/presentation.xml', parts);
  const presentation = parts.get('ppt/presentation.xml') ?? '';
  const order = [...presentation.matchAll(/<p:sldId\s[^<>]*\br:id="([^"]*)"/g)];
  order.forEach(([, id = ''], place) => {
    const path = references.get(id);
    if (path === undefined) return;
    slides.set(path, place + 1);
    slides.set(relationshipsPath(path), place + 1);
    for (const target of relationshipsOf(path, parts).values()) {
      if (/^ppt\/(?:notesSlides|tags|comments|embeddings|diagrams|charts)\//.test(target)) {
        slides.set(target, place + 1);
      }
    }
  });
  return slides;
}

function relationshipsPath(path: string): string {
  return path.replace(/[^/]+$/, (name) => `_rels/${name}.rels`);
}

function relationshipsOf(path: string, parts: ReadonlyMap<string, string>): Map<string, string> {
  const xml = parts.get(relationshipsPath(path)) ?? '';
  return new Map(
    [...xml.matchAll(/<Relationship\s([^<>]*)>/g)].map(([, attributes = '']) => [
      attribute(attributes, 'Id'),
      resolvePath(path, attribute(attributes, 'Target')),
    ]),
  );
}

function attribute(attributes: string, name: string): string {
  return new RegExp(String.raw`\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

/** Resolves a target such as `../tags/tag1.xml` against the part that refers to it. */
function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = from.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
