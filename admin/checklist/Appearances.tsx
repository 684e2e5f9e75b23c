import type { PlainDate } from '../../src/story/plain-date.ts';
import type { OpenDays } from './judged-draft.ts';
import { appearances } from './appearance.ts';

/** Where the story will appear, and until when; nothing while it would appear nowhere. */
export function Appearances({ open, on }: { open: readonly OpenDays[]; on: PlainDate }) {
  const each = appearances(open, on);
  if (each.length === 0) return null;
  return (
    <div className="left-appears">
      <h3>Where it will appear</h3>
      {each.map(({ where, when, also }) => (
        <div key={where}>
          <p>
            <strong>{where}</strong>, {when}.
          </p>
          {also.map((uses) => (
            <p key={uses}>{uses}</p>
          ))}
        </div>
      ))}
    </div>
  );
}
