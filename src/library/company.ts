import { jigsaw, type StoryInCompany } from '../checks/jigsaw/jigsaw.ts';
import { traitsOf, type Traits } from '../checks/jigsaw/traits.ts';
import { storyTwice } from '../checks/story-twice.ts';
import type { StoryTexts } from '../checks/texts.ts';
import type { StoryAtGate } from '../consent/question.ts';
import { hadTwice } from '../story/had-twice.ts';
import { placed, type Issue } from '../story/issue.ts';
import { keyOf } from '../runtime/key.ts';

/** A story as it is compared with the others, and where an issue that comes of it stands. */
export interface Compared extends StoryInCompany {
  /** Of the words, naming and pictures: where two that are shown have the same, one is a copy. */
  fingerprint: string;
  at: Pick<Issue, 'file' | 'line' | 'id'>;
}

/** What of a story is compared. */
export function toCompare(
  { front, fingerprint, place: { file, id, lineOf } }: StoryAtGate,
  texts: StoryTexts,
  isShown: boolean,
): Compared {
  const line = lineOf?.(['place']);
  const at = { file, ...(id === undefined ? {} : { id }), ...(line === undefined ? {} : { line }) };
  return { fingerprint, traits: traitsOf(front, texts), isShown, at };
}

/** Stories judged one by one, with what only the company of the others shows among their issues. */
export function withCompany<T extends { issues: Issue[]; compared?: Compared }>(
  judged: readonly T[],
): T[] {
  const compared = judged.flatMap((each) => each.compared ?? []);
  const found = new Map(jigsaw(compared).map((findings, at) => [compared[at], findings]));
  const shown = compared.filter(({ isShown }) => isShown);
  const twice = hadTwice(shown.map(({ fingerprint }) => fingerprint));
  return judged.map((each) => {
    const { line, ...place } = each.compared?.at ?? { file: '' };
    const isTwice = each.compared?.isShown && twice.has(each.compared.fingerprint);
    const findings = [...(isTwice ? [storyTwice] : []), ...(found.get(each.compared) ?? [])];
    const issues = findings.map((finding) =>
      placed({ ...finding, ...(line === undefined ? {} : { line }) }, place),
    );
    return issues.length === 0 ? each : { ...each, issues: [...each.issues, ...issues] };
  });
}

/**
 * The same without a word of the story: what it tells can still be compared with what others tell, and
 * no longer read.
 *
 * @param salt the same for all that are compared
 */
export function concealed<T extends { compared?: Compared }>(found: T, salt: string): T {
  if (!found.compared) return found;
  const hidden = (told: string) => keyOf(salt, told).slice(0, 24);
  const hiddenIf = (told: string | undefined) => (told === undefined ? undefined : hidden(told));
  const { place, ages, family, themes, years } = found.compared.traits;
  const traits: Traits = {
    place: hiddenIf(place),
    ages: hiddenIf(ages),
    family: hiddenIf(family),
    themes: themes.map(hidden),
    years: years.map(hidden),
  };
  return { ...found, compared: { ...found.compared, traits } };
}
