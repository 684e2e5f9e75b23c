import { parseBody } from '../story/body/parse-body.ts';
import { fingerprintSource } from '../story/fingerprint/compute-fingerprint.ts';
import { wordsFingerprintSource } from '../story/fingerprint/words-fingerprint.ts';
import type { Issue } from '../story/issue.ts';
import { isSameData, toFieldGroup, type FieldGroup } from '../story/plain-data.ts';
import { splitSource } from '../story/source/split-source.ts';
import { parseYaml } from '../story/source/parse-yaml.ts';

/** The parts of a version of a story that somebody approves or reviews. */
interface ApprovedParts {
  /** What the people in the story approve. */
  told: FieldGroup;
  /** What the lead reviews beside it. */
  beside: FieldGroup;
  /** The codes of the versions that were approved and reviewed. */
  approved: unknown[];
  reviewedBeside: unknown;
}

/**
 * Says which parts of a story differ from the version that was approved, where nobody has approved
 * the new one. The refusal of the change then shows the difference. Never quotes the story, because
 * the report of a merge may be public: the form and the lead's page show the words, old beside new.
 */
export function findChangedWords(file: string, before: string, after: string): Issue[] {
  const [earlier, later] = [readParts(before), readParts(after)];
  if (!earlier || !later) return [];
  // Mentioned people and drafts have no code.
  const isApprovedAgain = !earlier.approved.some(
    (code, index) => code !== undefined && code === later.approved[index],
  );
  const isReviewedAgain = earlier.reviewedBeside !== later.reviewedBeside;
  const changed = [
    ...(isApprovedAgain ? [] : listChanged(earlier.told, later.told)),
    ...(isReviewedAgain ? [] : listChanged(earlier.beside, later.beside)),
  ];
  if (changed.length === 0) return [];
  return [
    {
      rule: 'changed-words',
      severity: 'info',
      file,
      message: `This change differs from the approved version in: ${changed.join(', ')}.`,
      hint: 'The approved version stays up as long as this change is not merged. Open the story in the desk: its lead’s page shows the words, old beside new.',
    },
  ];
}

function readParts(source: string): ApprovedParts | undefined {
  const split = splitSource(source);
  const { body } = parseBody(split?.body ?? '');
  if (!split || !body) return undefined;
  const { data } = parseYaml(split.yaml);
  const { people, safeguarding } = toFieldGroup(data);
  const review = toFieldGroup(safeguarding);
  const releases = (Array.isArray(people) ? people : []).map((person) =>
    toFieldGroup(toFieldGroup(toFieldGroup(person)['consent'])['release']),
  );
  const codes = [...releases.map((release) => release['fingerprint']), review['fingerprint']];
  return {
    told: toFieldGroup(fingerprintSource({ data, body, files: new Map() })),
    beside: toFieldGroup(wordsFingerprintSource({ data, body })),
    approved: codes,
    reviewedBeside: review['wordsFingerprint'],
  };
}

function listChanged(before: FieldGroup, after: FieldGroup): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !isSameData(before[name], after[name]))
    .map((name) => (name === 'body' ? changedBlocks(before[name], after[name]) : `\`${name}\``));
}

/** Names the blocks of the text between the first and the last that differ, counted from 1. */
function changedBlocks(before: unknown, after: unknown): string {
  const [old, now] = [before, after].map((list): unknown[] => (Array.isArray(list) ? list : []));
  if (!old || !now) return 'the text';
  const first = now.findIndex((block, index) => !isSameData(block, old[index]));
  const start = first === -1 ? now.length : first;
  const ends = Math.min(old.length, now.length) - start;
  let same = 0;
  while (same < ends && isSameData(old.at(-1 - same), now.at(-1 - same))) same += 1;
  const end = now.length - same;
  if (end <= start) return `the text, where something is left out after paragraph ${String(start)}`;
  return end === start + 1
    ? `paragraph ${String(end)} of the text`
    : `paragraphs ${String(start + 1)} to ${String(end)} of the text`;
}
