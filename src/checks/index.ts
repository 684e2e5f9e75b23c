import type { Finding } from '../story/issue.ts';
import type { Check, Context } from './check.ts';
import { captionsClean } from './captions-clean.ts';
import { recognisable } from './pictures/recognisable.ts';
import { noIdentifiers } from './identifiers/index.ts';
import { namesAnswered } from './names/answered.ts';
import { textsOf, unseenPieces } from './texts.ts';
import { plainly } from './words/plainly.ts';
import { restorative } from './words/restorative.ts';

/** Every check of what a story says. */
export const checks: readonly Check[] = [
  noIdentifiers,
  namesAnswered,
  restorative,
  plainly,
  captionsClean,
  recognisable,
];

/** Whether a story is safe and well said: what every check finds in it. */
export function checkStory(context: Context): Finding[] {
  const pieces = textsOf(context.story);
  return [
    ...checks.flatMap((check) => check(pieces, context)),
    ...noIdentifiers(unseenPieces(context.story), context),
  ];
}
