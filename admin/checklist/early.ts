import type { House } from '../../src/checks/house.ts';
import { judge, type StoryToJudge } from '../../src/checks/judge.ts';
import type { Issue } from '../../src/story/issue.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { madeWhole } from './stand-ins.ts';

/**
 * What the rules that look at several answers say of a story that is not whole yet. Whatever is
 * missing or cannot be read is stood in for by something that no rule objects to, and what is
 * said of a stand-in is left out: so nobody has to fill in everything to hear that one answer does
 * not go with another.
 */
export function earlyIssues(story: StoryToJudge, house: House, on: PlainDate): Issue[] {
  const fingerprint = story.fingerprint ?? '0000-0000-0000-0';
  // Guiding principles are asked one by one, also while none is answered.
  const whole = madeWhole({ principles: {}, ...(story.data as object) }, on, fingerprint);
  if (!whole) return [];
  const { issues } = judge(
    { ...story, data: whole.data, fingerprint, findings: [], checked: [] },
    house,
    'public',
    on,
  );
  const notAsked = [...later, ...(story.fingerprint === undefined ? ofFingerprint : [])];
  return issues.filter(
    ({ rule, severity, field = '' }) =>
      severity !== 'warning' &&
      !notAsked.includes(rule) &&
      !whole.unsaid.some((place) => isIn(place, field)),
  );
}

/** What only a whole story can be asked. */
const later = ['not-yet', 'use-not-released', 'use-ended'];
/** What only a story with a fingerprint can be asked. */
const ofFingerprint = ['changed-since-approval', 'changed-since-review'];

function isIn(place: string, field: string): boolean {
  return field === place || field.startsWith(`${place}.`) || field.startsWith(`${place}[`);
}
