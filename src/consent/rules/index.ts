import type { Rule } from '../question.ts';
import { approvedVersion } from './approved-version.ts';
import { askedAgain } from './asked-again.ts';
import { begun } from './begun.ts';
import { courtAllows } from './court-allows.ts';
import { formCounts } from './form-counts.ts';
import { nothingAhead } from './nothing-ahead.ts';
import { principlesMet } from './principles-met.ts';
import { released } from './released.ts';
import { removed } from './removed.ts';
import { reviewedVersion } from './reviewed-version.ts';
import { safeguardingClear } from './safeguarding-clear.ts';
import { safeguardingRecent } from './safeguarding-recent.ts';
import { unexpired } from './unexpired.ts';
import { valid } from './valid.ts';
import { withdrawn } from './withdrawn.ts';

/** Every rule of the gate. A removal comes first: it wins over whatever lies in the folder. */
export const rules: readonly Rule[] = [
  removed,
  withdrawn,
  valid,
  nothingAhead,
  begun,
  released,
  unexpired,
  askedAgain,
  approvedVersion,
  reviewedVersion,
  safeguardingClear,
  safeguardingRecent,
  courtAllows,
  formCounts,
  principlesMet,
];
