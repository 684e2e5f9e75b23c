import { isStoryId } from '../../story/story-id.ts';
import { uses, type Use } from '../../story/vocabulary.ts';

/** A sign in a file that it contains a copy of a story. */
export interface StoryMark {
  id: string;
  /** The address at which the copy asks to be checked. Default: the copy names no address. */
  address?: string;
  /** The use for which the copy was made. Default: unknown. */
  use?: Use;
}

/** The stories whose codes are known, and the places where this library answers. */
export interface CheckableStories {
  ids: ReadonlySet<string>;
  /**
   * The starts of this library's check addresses and of its stories' addresses, without `https://`.
   */
  bases: readonly string[];
}

/** The longest start of an address that is read. */
const longestBase = 300;
const code = '[a-z][a-z2-9]{5,11}';

/**
 * Finds the stories that a text names: by an address at which copies are checked, by the address of
 * a story in this library, or by a code that this library knows.
 *
 * Any other word can look like a code, so an unknown code counts only in an address.
 */
export function findMarksInText(text: string, known: CheckableStories): StoryMark[] {
  const visible = text.replace(invisible, '');
  const codes = [...visible.matchAll(anyCode)]
    .map(([id]) => id)
    .filter((id) => known.ids.has(id))
    .map((id): StoryMark => ({ id }));
  return [...findAddresses(visible, known), ...codes];
}

/** Soft hyphens and characters without width, which office programs put into long addresses. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const anyCode = new RegExp(String.raw`(?<![A-Za-z0-9])${code}(?![A-Za-z0-9])`, 'g');

function findAddresses(text: string, { bases }: CheckableStories): StoryMark[] {
  return [...text.matchAll(anyAddressEnd)].flatMap((match): StoryMark[] => {
    const [found, id = ''] = match;
    const before = text.slice(Math.max(0, match.index - longestBase), match.index + 1);
    const base = /https?:\/\/[^\s"'<>()[\]{}\\]*$/i.exec(before)?.[0];
    const folder = /^\/(?:check|stories)\//.exec(found)?.[0].slice(1) ?? '';
    const isOurs = bases.some((each) => `${base ?? before}${folder}`.endsWith(each));
    const isCheck = folder === 'check/' && base !== undefined;
    if (!isStoryId(id) || !(isOurs || isCheck)) return [];
    return [{ id, ...(base === undefined ? {} : { address: `${base}${folder}${id}/` }) }];
  });
}

/** A code after a slash that ends an address or a part of one. */
const anyAddressEnd = new RegExp(
  String.raw`\/(?:(?:check|stories)\/)?(${code})(?![A-Za-z0-9_-])`,
  'g',
);

/**
 * Finds the terms that our files carry as data: the tags of slides, and the properties of files.
 *
 * @param xml the XML of a part, or any other text with such data
 */
export function findMarksInData(xml: string): StoryMark[] {
  const values = [...xml.matchAll(term)].map(([, name = '', attributes = '', content = '']) => ({
    name: name.toLowerCase(),
    value: (/(?:^|\s)(?:val|value)="([^"]*)"/.exec(attributes)?.[1] ?? content).trim(),
  }));
  const valueOf = (name: string, from: number) =>
    values.slice(from + 1, from + 4).find((each) => each.name === name)?.value;
  return values.flatMap(({ name, value }, place): StoryMark[] => {
    if (name !== 'id') return [];
    const use = uses.find((each) => each === valueOf('use', place));
    const address = valueOf('checkaddress', place);
    // A slide about several stories names all of them.
    return value
      .split(' ')
      .filter(isStoryId)
      .map((id) => ({ id, ...(use && { use }), ...(address && { address }) }));
  });
}

/**
 * A term and its value: `name="STORYID" val="…"` on slides, `name="StoryId"…><vt:lpwstr>…` in the
 * properties of office files, and `meta:name="StoryId"…>…` in those of OpenDocument.
 */
const term =
  /"Story(Id|Use|UseBy|CheckAddress)"([^<>]{0,160})>(?:\s{0,20}<vt:\w{1,12}>)?([^<]{0,400})/gi;
