import { computeReceiptCode, readReceiptCode } from '../../consent/receipt-code.ts';
import { findConsents, recordReferences } from '../../consent/find-consents.ts';
import { findWords, foldSearchWord } from '../../exports/search/fold-search-word.ts';
import { stopWords } from '../../exports/search/stop-words.ts';
import { wordForms } from '../../exports/search/word-forms.ts';
import { readRemovals } from '../../library/read-removals.ts';
import { findStoryFolders } from '../../library/story-folders.ts';
import { isText, toFieldGroup } from '../../story/plain-data.ts';
import { parseFrontMatter } from '../../story/source/parse-front-matter.ts';
import { splitSource } from '../../story/source/split-source.ts';
import { isStoryId } from '../../story/story-id.ts';
import { readStoryFile } from './linked-stories.ts';

/** A story that somebody may mean. */
export interface StoryCandidate {
  id: string;
  /** Undefined if the story has no title that can be read. */
  title?: string;
}

/** What somebody said, and the stories that it may mean: the code of a receipt leads to one. */
export type SaidStory =
  | { by: 'receipt'; candidates: StoryCandidate[] }
  | { by: 'words'; candidates: StoryCandidate[] }
  | { by: 'mistyped-receipt' };

/** The most stories that are offered. */
const mostCandidates = 5;

/**
 * Finds the stories that somebody may mean who says the code of a receipt, or what a story is called
 * or about, in their own words. Reads the files as they are, so that it finds a broken story too.
 */
export async function findSaidStory(contentDir: string, said: string): Promise<SaidStory> {
  const receipt = readReceiptCode(said);
  if (receipt === 'mistyped') return { by: 'mistyped-receipt' };
  const stories = await readStories(contentDir);
  if (receipt === undefined) return { by: 'words', candidates: rankByWords(stories, said) };
  const removals = await readRemovals(contentDir);
  const removed: ReadStory[] = removals.all.map(({ id, records = [] }) => ({
    id,
    records,
    text: '',
  }));
  const found: StoryCandidate[] = [];
  for (const { id, records, title } of [...stories, ...removed]) {
    const codes = await Promise.all(records.map((record) => computeReceiptCode(id, record)));
    if (codes.includes(receipt.code) && !found.some((each) => each.id === id)) {
      found.push({ id, ...(title === undefined ? {} : { title }) });
    }
  }
  return { by: 'receipt', candidates: found };
}

/** A story as this search reads it. */
interface ReadStory extends StoryCandidate {
  /** The references of the people with a say. */
  records: string[];
  title?: string;
  /** Everything that is written in it, without its consents. */
  text: string;
}

async function readStories(contentDir: string): Promise<ReadStory[]> {
  const { folders } = await findStoryFolders(contentDir);
  const named = folders.filter(({ name }) => isStoryId(name));
  return Promise.all(
    named.map(async ({ name, place }) => {
      const source = await readStoryFile(contentDir, place);
      const data = parseFrontMatter(source);
      const { title, summary, inBrief, pullQuote, place: where, people } = toFieldGroup(data);
      const named = (Array.isArray(people) ? people : []).map(toFieldGroup);
      const texts = [
        ...[title, summary, inBrief, pullQuote, where],
        ...named.flatMap(({ name: called, description }) => [called, description]),
        splitSource(source)?.body ?? source,
      ];
      return {
        id: name,
        records: recordReferences(findConsents(data)),
        ...(isText(title) ? { title } : {}),
        text: texts.filter(isText).join('\n'),
      };
    }),
  );
}

/**
 * Ranks the stories by how many of the words are in them. A word in the title counts three times.
 * Stories with less than a third of the points of the best are left out.
 */
function rankByWords(stories: readonly ReadStory[], said: string): StoryCandidate[] {
  const all = toWords(said);
  // People say “the one about the kettle”.
  const telling = all.filter((word) => !stopWords.has(word) && word !== 'one');
  const forms = (telling.length > 0 ? telling : all).map(wordForms);
  const ranked = stories
    .map(({ id, title, text }) => {
      const points = countIn(forms, text) + 2 * countIn(forms, title ?? '');
      return { points, candidate: { id, ...(title === undefined ? {} : { title }) } };
    })
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points || (a.candidate.id < b.candidate.id ? -1 : 1));
  const best = ranked[0]?.points ?? 0;
  return ranked
    .filter(({ points }) => points * 3 >= best)
    .slice(0, mostCandidates)
    .map(({ candidate }) => candidate);
}

/** Counts the words of which a form is in a text. */
function countIn(forms: readonly string[][], text: string): number {
  const inText = new Set(toWords(text));
  return forms.filter((each) => each.some((form) => inText.has(form))).length;
}

function toWords(text: string): string[] {
  return findWords(text).map(({ text: word }) => foldSearchWord(word));
}
