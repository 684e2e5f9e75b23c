import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../../checklist/draft-store.ts';
import type { StoryFacts, PersonDraft } from '../definitions/story-facts.ts';
import {
  writeRenewals,
  type PeopleState,
  addPerson,
  peopleAdapter,
  removeReleases,
} from './people-state.ts';
import { makeRecord } from '../definitions/new-record.ts';
import { randomBytes } from '../definitions/random-characters.ts';
import type { ControlProps } from '../control/control-props.ts';
import { useControlState } from '../control/use-control-state.ts';
import { useClearStoryCopy } from '../control/use-story-copy.ts';
import { useStoryFacts } from '../control/use-story-facts.ts';
import { createAnswerDraft } from '../definitions/answer-draft.ts';
import { partOfFirstPerson, setPart } from '../definitions/part-choices.ts';
import { personQuestions } from '../definitions/person-questions.ts';

/** The people of the open story, as their control shows them. */
interface PeopleOfForm {
  people: PeopleState;
  /** The facts that the questions about the people depend on. */
  story: StoryFacts;
  write: (next: PeopleState) => void;
  /** Whether the story is a copy, whose releases were removed. */
  isCopy: boolean;
  /** Whether the story contains a person. The form may show a first person before that. */
  isBegun: boolean;
}

/** Returns the people of the open story, and a function that writes them. */
export function useStoryPeople(control: ControlProps): PeopleOfForm {
  const [state, writeState] = useControlState(control, peopleAdapter);
  const facts = useStoryFacts(control);
  const people = withFirstPerson(state, facts);
  const write = useRenewalWriter(state, facts, writeState);
  const isCopy = useClearStoryCopy(control, () => write(removeReleases(people)));
  const everyone: readonly PersonDraft[] = people.entries.map(({ draft }) => draft.answers);
  return {
    people,
    story: { ...facts, people: everyone, newRecord: useNewRecord(everyone) },
    write,
    isCopy,
    isBegun: state.entries.length > 0,
  };
}

/**
 * Adds the person who tells the story to a form without people, if the kind of the story says their
 * part. Nothing is written before the first answer about them. Once an editor has removed a person,
 * nobody is added.
 */
function withFirstPerson(people: PeopleState, story: StoryFacts): PeopleState {
  const choice = partOfFirstPerson(story.kind);
  return choice && people.entries.length === 0 && !people.removed
    ? addPerson(people, setPart(createAnswerDraft({}), personQuestions, choice, story))
    : people;
}

/**
 * Returns a function that writes the people of a story, and in each release what it renews. What a
 * release renews is unknown until the published version and the library's lists have been read.
 * Until then the function leaves `renews` as it is. Once both are read, `renews` is written for the
 * people written in the meantime.
 */
function useRenewalWriter(
  people: PeopleState,
  { kind }: Pick<StoryFacts, 'kind'>,
  write: (next: PeopleState) => void,
): (next: PeopleState) => void {
  const draft = useDraft();
  const lacksRenewals = useRef(false);
  const { published, context } = draft ?? {};
  const judgedBy = published && context && kind && { data: published.data, context, kind };
  const writeWithRenewals = (next: PeopleState) => {
    lacksRenewals.current = judgedBy === undefined;
    write(judgedBy ? writeRenewals(next, judgedBy) : next);
  };
  const canJudge = judgedBy !== undefined;
  useEffect(() => {
    if (canJudge && lacksRenewals.current) writeWithRenewals(people);
  }, [canJudge]);
  return writeWithRenewals;
}

/**
 * Returns an unused register reference for the next person. Once a person of the story has it, a
 * new reference is made. A used reference is not offered again even if that person is removed,
 * because it may already be written on a paper form.
 */
function useNewRecord(people: readonly PersonDraft[]): string {
  const [record, setRecord] = useState(() => makeRecord(randomBytes));
  if (!people.some(({ consent }) => consent?.record === record)) return record;
  const next = makeRecord(randomBytes);
  setRecord(next);
  return next;
}
