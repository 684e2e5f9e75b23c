import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { openFile, type FileOnDisk } from '../../leak-scan/file-inventory.ts';
import type { StoryOnDisk } from '../../leak-scan/held-back/stories-on-disk.ts';
import { decodeEscapes } from '../../leak-scan/text/decode-escapes.ts';
import { separateMarkup } from '../../leak-scan/text/separate-markup.ts';
import { blockEnd, tagBoundary } from '../../leak-scan/text/text-index.ts';
import { findElements, type HtmlElement } from './html-elements.ts';

/**
 * Reads the words and pictures of a removed story from its page in the last output. The leak scan
 * searches for them even if the folder of the story was deleted.
 *
 * @param place the story as `<kind>/<id>`
 */
export function readRemovedStory(output: string, place: string): StoryOnDisk {
  const name = place.slice(place.indexOf('/') + 1);
  const page = join(output, `stories/${name}/index.html`);
  if (!existsSync(page)) return { name, folder: place, files: [] };
  const article = findArticle(readFileSync(page, 'utf8'));
  return {
    name,
    folder: place,
    files: [toSourceFile(article), ...listPictures(output, article)],
  };
}

interface Article {
  html: string;
  elements: HtmlElement[];
}

function findArticle(html: string): Article {
  const elements = findElements(html);
  const article = elements.find(({ name }) => name === 'article');
  const isInside = ({ start }: HtmlElement) =>
    article !== undefined && start >= article.innerStart && start < article.innerEnd;
  return { html, elements: elements.filter(isInside) };
}

/** Writes the words of an article as the source of a story. */
function toSourceFile(article: Article): FileOnDisk {
  const firstText = (test: (element: HtmlElement) => boolean) => collectTextsOf(article, test)[0];
  const hasClass = (name: string) => (element: HtmlElement) =>
    (element.attributes.get('class') ?? '').split(' ').includes(name);
  const people = collectTextsOf(
    article,
    ({ name, parent }) => name === 'strong' && parent !== undefined && hasClass('people')(parent),
  );
  const front = {
    title: firstText(({ name }) => name === 'h1') ?? '',
    summary: firstText(hasClass('lead')) ?? '',
    pullQuote: firstText(hasClass('pull-quote')) ?? '',
    people: people.map((name) => ({ name })),
    discussion: collectTextsOf(
      article,
      ({ name, parent }) => name === 'li' && isInSection(parent, 'discussion'),
    ),
    answers: collectTextsOf(
      article,
      ({ name, parent }) => name === 'dd' && isInSection(parent, 'how-told'),
    ),
  };
  const body = collectTextsOf(article, hasClass('story-body')).join('\n');
  const bytes = Buffer.from(`---\n${stringify(front)}---\n\n${body}\n`);
  return { path: 'index.mdx', size: bytes.length, bytes };
}

/** Whether an element lies in the section with this class. */
function isInSection(element: HtmlElement | undefined, section: string): boolean {
  if (!element) return false;
  return element.attributes.get('class') === section || isInSection(element.parent, section);
}

function collectTextsOf(
  { html, elements }: Article,
  test: (element: HtmlElement) => boolean,
): string[] {
  return elements.filter(test).map(({ innerStart, innerEnd }) => {
    const { text } = separateMarkup(html.slice(innerStart, innerEnd));
    const plain = text.replaceAll(tagBoundary, '').replaceAll(blockEnd, '\n').trim();
    return decodeEscapes(plain).at(-1) ?? plain;
  });
}

/** Lists the pictures of an article. The leak scan finds copies of these pictures. */
function listPictures(output: string, { elements }: Article): FileOnDisk[] {
  const names = elements.flatMap(({ name, attributes }) => {
    const [, file] = /\/_astro\/([^/"\s]+)$/.exec(attributes.get('src') ?? '') ?? [];
    return name === 'img' && file !== undefined ? [file] : [];
  });
  return [...new Set(names)]
    .map((name) => ({ name, file: join(output, '_astro', name) }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => openFile(name, file));
}
