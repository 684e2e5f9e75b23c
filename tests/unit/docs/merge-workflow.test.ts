import { describe, expect, it } from 'vitest';
import { jobOf, readWorkflow, stepOf, type Step } from '../../support/workflow.ts';

const consentNarrows = readWorkflow('.github/workflows/consent-narrows.yml');

describe('the workflow that merges a no automatically', () => {
  const ask = jobOf(consentNarrows, 'ask');
  const merge = jobOf(consentNarrows, 'merge');
  const ofHead = '${{ github.event.pull_request.head.sha }}';

  it('starts for a branch of this repository, which only members can write, and never for a fork', () => {
    expect(Object.keys(consentNarrows.on)).toEqual(['pull_request_target']);
    expect(ask.if?.replaceAll(/\s+/g, ' ')).toBe(
      'github.event.pull_request.head.repo.full_name == github.repository && ' +
        'github.event.pull_request.base.ref == github.event.repository.default_branch',
    );
    expect(merge.needs).toBe('ask');
  });

  it('runs the main branch’s code, and treats the change as data', () => {
    expect(stepOf(ask, 'Get the change').with).toMatchObject({ ref: ofHead, path: 'change' });
    expect(stepOf(ask, 'Get the library').with).toMatchObject({
      ref: '${{ github.event.repository.default_branch }}',
      path: 'library',
    });
    const { run = '' } = stepOf(ask, 'Ask');
    expect(run).toMatch(/cd library\n.*npm run/);
    expect(run).not.toMatch(/cd change/);
    expect(run).toContain('--changed "$BASE" --narrows');
  });

  it('starts the job that may merge only for a no, and that job compares again before it takes the key', () => {
    expect(JSON.stringify(ask)).not.toContain('secrets');
    expect(merge.steps.map(({ name, uses }) => uses?.split('@')[0] ?? name)).toEqual([
      'actions/checkout',
      'actions/checkout',
      'actions/setup-node',
      'Ask again',
      'actions/create-github-app-token',
      'Merge it',
    ]);
    // A step that fails ends the job.
    expect(JSON.stringify(merge.steps)).not.toMatch(/continue-on-error|always\(\)|failure\(\)/);
    expect(merge.steps.filter((step) => JSON.stringify(step).includes('secrets.'))).toEqual([
      merge.steps[4],
    ]);
    expect(stepOf(merge, 'Merge').run).toMatch(/^gh api [^\n]*$/);
    expect(merge.environment).toBe('consent-narrows');
  });

  it('runs the same comparison both times, with the main branch’s code, and prints nothing', () => {
    const again = stepOf(merge, 'Ask again');
    const answer = { ANSWER: '${{ github.workspace }}/answer.json' };
    expect({ ...again.env, ...answer }).toEqual(stepOf(ask, 'Ask').env);
    for (const name of ['Get the change', 'Get the library'])
      expect(stepOf(merge, name)).toEqual(stepOf(ask, name));
    const commands = ({ run = '' }: Step) =>
      run
        .split('\n')
        .filter((line) => /^(?:exec|git|test "\$\(|cd) /.test(line))
        .map((line) => line.replace(' || exit 0', ''));
    expect(commands(again)).toEqual(commands(stepOf(ask, 'Ask')));
    expect(again.run).toMatch(/\nnpm run --silent check -- --changed "\$BASE" --narrows\n$/);
    for (const { run } of [again, stepOf(ask, 'Ask')])
      expect(run).toMatch(/^exec > \/dev\/null 2>&1\n/);
  });

  it('merges only the commit that was compared, and only if the whole change is a no', () => {
    expect(merge.if).toMatch(/^needs\.ask\.outputs\.narrows == 'true' && /);
    expect(ask.outputs).toEqual({ narrows: '${{ steps.ask.outputs.narrows }}' });
    expect(stepOf(merge, 'Merge').env).toMatchObject({ HEAD: ofHead });
    expect(stepOf(ask, 'Ask').env).toMatchObject({ HEAD: ofHead });
    expect(stepOf(merge, 'Merge').run).toContain('-f sha="$HEAD"');
  });

  it('requests only the permission to write contents', () => {
    const { with: settings = {} } = merge.steps.find(({ id }) => id === 'app')!;
    const permissions = Object.entries(settings).filter(([name]) => name.startsWith('permission-'));
    expect(permissions).toEqual([['permission-contents', 'write']]);
  });
});
