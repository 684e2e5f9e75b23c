import type { Use } from '../../story/vocabulary.ts';
import type { PictogramName } from '../../words/reading-copy-words.ts';

/** A person: a circle above the shoulders, as on the covers. */
const person = (x: number, y = 16, r = 6) =>
  `<circle cx="${String(x)}" cy="${String(y)}" r="${String(r)}"/><path d="M${String(x - r - 3)} ${String(y + r * 3)}c0-${String(r + 3)} ${String((r + 3) * 2)}-${String(r + 3)} ${String((r + 3) * 2)} 0"/>`;

/** A small circle that is filled, as a bead on the thread. */
const bead = (x: number, y: number, r = 3) =>
  `<circle class="bead" cx="${String(x)}" cy="${String(y)}" r="${String(r)}"/>`;

/** What is drawn for each use and each idea, in a square of 48. */
const drawings: Record<Use | PictogramName, string> = {
  // Where a story may be seen.
  website:
    '<circle cx="24" cy="24" r="17"/><path d="M7 24h34M24 7c-11 9-11 25 0 34M24 7c11 9 11 25 0 34"/>',
  'staff-library':
    '<path d="M8 40V12l10-3v28zM18 37l12 3V12L18 9M30 40l10-3V9l-10 3"/>' + bead(13, 20),
  presentation: `<path d="M6 8h36v20H6z"/><path d="M14 20c5-8 9 6 20-5"/>${bead(14, 20)}${bead(34, 15)}${[12, 24, 36].map((x) => `<circle cx="${String(x)}" cy="39" r="4"/>`).join('')}`,
  report: '<path d="M11 5h18l8 8v30H11z"/><path d="M29 5v8h8M17 22h14M17 29h14M17 36h8"/>',
  recruitment: `<path d="M24 43V7h16v36z"/>${bead(28, 26, 2)}${person(12, 20, 5)}<path d="M5 43h38"/>`,
  induction: `${person(14)}${person(34)}<path d="M14 41c6 4 14 4 20 0"/>${bead(24, 44, 2.5)}`,
  learning: [0, 60, 120, 180, 240, 300]
    .map((angle) => {
      const radians = ((angle - 90) * Math.PI) / 180;
      return `<circle cx="${(24 + 15 * Math.cos(radians)).toFixed(1)}" cy="${(24 + 15 * Math.sin(radians)).toFixed(1)}" r="5"/>`;
    })
    .concat(bead(24, 24))
    .join(''),
  'social-media': `<path d="M13 4h22v40H13zM21 39h6"/><path d="M19 22l10-7M19 22l10 8"/>${bead(19, 22)}${bead(29, 15)}${bead(29, 30)}`,
  'partner-sites': `<path d="M4 40V23l8-8 8 8v17zM28 40V23l8-8 8 8v17z"/><path d="M12 15c4-10 20-10 24 0"/>${bead(24, 7.5, 2.5)}`,
  press:
    '<path d="M6 10h30v30H10c-3 0-4-2-4-5zM36 18h6v17c0 3-2 5-5 5"/><path d="M12 17h18M12 24h8v9h-8zM25 24h5M25 29h5M25 34h5"/>',
  // What the copy says.
  back:
    '<path d="M14 8L6 16l8 8"/><path d="M6 16h22c8 0 14 5 14 12s-6 12-14 12H18"/>' + bead(15, 40),
  book: '<path d="M24 12c-5-4-12-4-18-2v28c6-2 13-2 18 2 5-4 12-4 18-2V10c-6-2-13-2-18 2z"/><path d="M24 12v28M11 18c3-1 6 0 8 1M11 25c3-1 6 0 8 1"/>',
  calendar: '<path d="M7 10h34v31H7zM7 19h34M15 5v9M33 5v9"/>' + bead(31, 32, 4),
  change: '<path d="M30 8l10 10-22 22-12 2 2-12z"/><path d="M25 13l10 10"/>',
  circle: '<circle cx="24" cy="24" r="17"/><path d="M12 36c6-14 18-14 24-24"/>' + bead(24, 23),
  clock: '<circle cx="24" cy="24" r="17"/><path d="M24 13v12l8 5"/>',
  code: `<path d="M5 14h28l10 10-10 10H5z"/><path d="M11 21h3M18 21h3M25 21h3M11 28h3M18 28h3M25 28h3"/>${bead(36, 24, 2.5)}`,
  ear: '<path d="M14 20c0-8 5-13 11-13s11 5 11 11c0 9-9 10-9 17 0 4-3 7-6 7s-5-2-5-5"/><path d="M20 20c0-3 2-6 5-6s5 2 5 5c0 4-5 5-5 9"/>',
  eye:
    '<path d="M4 24c10-16 30-16 40 0-10 16-30 16-40 0z"/><circle cx="24" cy="24" r="7"/>' +
    bead(24, 24),
  hand: '<path d="M15 26V12c0-4 5-4 5 0v10-14c0-4 5-4 5 0v14-12c0-4 5-4 5 0v14-8c0-4 5-4 5 0v14c0 9-5 14-12 14-6 0-9-3-12-9l-5-9c-2-4 3-6 5-2z"/>',
  keep: '<path d="M10 21h28v21H10z"/><path d="M16 21v-6c0-11 16-11 16 0v6"/>' + bead(24, 31),
  paper: '<path d="M8 14h20v28H8z"/><path d="M14 14V8h26v28H28M14 23h8M14 30h8"/>',
  people: `${person(24, 13, 6)}${person(10, 20, 4.5)}${person(38, 20, 4.5)}<path d="M8 42c10-5 22-5 32 0"/>`,
  phone:
    '<path d="M12 6l7 3 2 9-5 4c2 5 5 8 10 10l4-5 9 2 3 7c-3 7-10 7-17 4C14 36 7 26 7 16c0-5 2-9 5-10z"/>',
  tick: '<path d="M8 8h32v32H8z"/><path class="bold" d="M15 24l7 8 13-17"/>',
};

/** Writes a pictogram. Screen readers skip it, because a sentence stands beside it. */
export function pictogramSvg(name: Use | PictogramName): string {
  return `<svg class="pictogram" viewBox="0 0 48 48" aria-hidden="true" focusable="false">${drawings[name]}</svg>`;
}
