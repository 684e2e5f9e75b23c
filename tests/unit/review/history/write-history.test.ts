import { describe, expect, it } from 'vitest';
import type { HistoryStep } from '../../../../src/review/history/trace-consent.ts';
import { writeHistory } from '../../../../src/review/history/write-history.ts';

/** Writes one step of the second of July 2026. */
const write = (step: Partial<HistoryStep>) =>
  writeHistory('k7m2qx', [
    { on: '2026-07-02', commit: '0123456789abcdef', changes: [], ...step },
  ]).split('\n');
const [title = ''] = write({});
const day = '2 July 2026  01234567';

describe('the consent history of a story, as text', () => {
  it('names the story, and says so if nothing is known', () => {
    const lines = writeHistory('k7m2qx', []).split('\n');
    expect(lines[0]).toBe(title);
    expect(title).toContain('k7m2qx');
    expect(lines[1]).toBe('');
    expect(lines.slice(2)).toHaveLength(1);
    expect(lines[2]).not.toBe('');
  });

  it('has the day and the short name of each commit, with a blank line between', () => {
    expect(write({})).toEqual([title, '', day]);
    const step = { on: '2026-07-02', commit: '0123456789abcdef', changes: [] };
    expect(writeHistory('k7m2qx', [step, step]).split('\n')).toEqual([title, '', day, '', day]);
  });

  it('says that a step is not in git yet', () => {
    expect(writeHistory('k7m2qx', [{ changes: [] }]).split('\n')[2]).toBe('not in git yet');
  });

  it('says what happened to the files', () => {
    expect(write({ file: 'deleted', removalFile: 'unreadable' }).slice(3)).toEqual([
      '  The story’s file was deleted.',
      '  A removal was recorded, but it cannot be read. It counts as a no to everything.',
    ]);
    expect(write({ file: 'back', removalFile: 'deleted' }).slice(3)).toEqual([
      '  The story’s file was added again.',
      expect.stringMatching(/^ {2}\S.*removal.*deleted/),
    ]);
  });

  it('has the day and the uses of a no, and the take-down at a host', () => {
    const removed = (more: object) => write({ removed: { on: '2026-11-20', ...more } }).slice(3);
    expect(removed({})).toEqual([
      '  A no was recorded, dated 20 November 2026: to the whole story.',
    ]);
    expect(removed({ uses: ['report', 'learning'], hostTakeDown: 'unconfirmed' })).toEqual([
      '  A no was recorded, dated 20 November 2026: to report, learning.',
      '  A recording lay with a host, and nobody had confirmed yet that the host took it down.',
    ]);
    expect(removed({ hostTakeDown: '2026-11-22' })[1]).toBe(
      '  The host took the recording down, as seen on 22 November 2026.',
    );
  });

  it('groups changes by person, with the values before and after in one column', () => {
    const changes = [
      { who: '', field: 'publishFrom', after: '2026-03-01' },
      { who: 'SOS-2026-014', field: 'uses.report', after: 'yes' },
      { who: 'SOS-2026-015', field: 'askAgainOn', before: '2026-01-01', after: '2026-02-01' },
      { who: 'SOS-2026-014', field: 'safeguarding.courtProceedings', before: 'none' },
    ];
    expect(write({ changes }).slice(3)).toEqual([
      expect.stringMatching(/^ {2}[^ ].*story/),
      '    publishFrom                    2026-03-01',
      '  SOS-2026-014',
      '    uses.report                    yes',
      '    safeguarding.courtProceedings  none → –',
      '  SOS-2026-015',
      '    askAgainOn                     2026-01-01 → 2026-02-01',
    ]);
  });
});
