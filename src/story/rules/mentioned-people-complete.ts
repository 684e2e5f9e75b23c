import { errorFinding, type Finding } from '../issue.ts';
import { findMentioned, personLabel, type PlacedMention } from '../schema/person.ts';
import type { Position } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/** A field of a mentioned person that depends on the person's position. */
export type MentionField = Exclude<
  keyof PlacedMention['person'],
  'part' | 'description' | 'position'
>;

/** The fields that a position requires. */
export const fieldsByPosition: Record<Position, readonly MentionField[]> = {
  'not-identifiable': [],
  agreed: ['ageBand', 'records', 'agreedOn'],
  died: [],
  'not-asked': ['ageBand', 'because'],
};

/** The fields that only some positions may have. */
const positionsOfField: Partial<Record<MentionField, readonly Position[]>> = {
  records: ['agreed'],
  agreedOn: ['agreed'],
  leftOn: ['agreed'],
  because: ['not-asked'],
  withdrawnOn: ['agreed'],
  objectedOn: ['not-identifiable', 'not-asked'],
  objectionWeighed: ['not-identifiable', 'not-asked'],
};

/** Whether a mentioned person with this position may have a field. */
export function mayHaveAtPosition(field: MentionField, position: Position): boolean {
  return positionsOfField[field]?.includes(position) ?? true;
}

/** Someone who is only mentioned has the fields that their position requires, and no others. */
export const mentionedPeopleComplete: StoryRule = ({ people }) =>
  findMentioned(people).flatMap((placed) => [...checkRequired(placed), ...checkExtra(placed)]);

const asks: Partial<Record<MentionField, string>> = {
  ageBand: 'Write `ageBand: adult` if they are 18 or over.',
  records: 'Write the references of their agreement in the register, one for each person.',
  agreedOn: 'Write the day on which they agreed; of several people, the last of these days.',
  because: 'Write `unsafe` or `untraceable`. If they can be asked, ask them.',
};

function checkRequired(placed: PlacedMention): Finding[] {
  const { position } = placed.person;
  return fieldsByPosition[position]
    .filter((field) => placed.person[field] === undefined)
    .map((field) =>
      errorFinding(
        'position-incomplete',
        ['people', placed.index, field],
        `${personLabel(placed)} is \`${position}\` without \`${field}\`.`,
        asks[field] ?? 'Fill it in.',
      ),
    );
}

function checkExtra(placed: PlacedMention): Finding[] {
  const { person, index } = placed;
  return (Object.keys(positionsOfField) as MentionField[])
    .filter((field) => person[field] !== undefined && !mayHaveAtPosition(field, person.position))
    .map((field) =>
      errorFinding(
        'position-extra',
        ['people', index, field],
        `${personLabel(placed)} is \`${person.position}\`, and has \`${field}\`, which does not belong to it.`,
        'Remove it, or correct the position.',
      ),
    );
}
