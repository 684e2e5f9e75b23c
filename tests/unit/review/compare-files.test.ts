import { describe, expect, it } from 'vitest';
import { compareFile } from '../../../src/review/compare-files.ts';
import { validData, type Typed } from '../../support/valid-story.ts';
import {
  allOf,
  inConsent,
  inRelease,
  removalSource,
  storySource,
  versionsInMemory,
  type Files,
} from './content-in-memory.ts';

const story = 'stories/young-person/k7m2qx/index.mdx';
const moved = 'stories/young-person/q4n8vt/index.mdx';
const removal = 'removals/k7m2qx.yaml';
/** The first person's release of 20 February. A renewal repeats these fields. */
const { on, fingerprint, uses, expiresOn } = (
  (validData().people[0] as Typed)['consent'] as { release: Typed }
).release;
const februaryRelease = { on, fingerprint, uses, expiresOn };

/** Lists the rules and severities of the issues about one changed file. */
const compare = (path: string, before: Files, after: Files) =>
  compareFile(
    path,
    [...new Set([...Object.keys(before), ...Object.keys(after), path])],
    versionsInMemory(before, after),
  ).map(({ rule, severity, file }) => {
    expect(file).toBe(path);
    return `${severity} ${rule}`;
  });

describe('a changed removal', () => {
  const whole = removalSource('k7m2qx');

  it('is an error if it is deleted', () => {
    expect(compare(removal, { [removal]: whole }, {})).toEqual(['error removal-deleted']);
    const note = 'removals/README.md';
    expect(compare(note, { [note]: 'Words.' }, {})).toEqual(['error removal-deleted']);
  });

  it('is an error if it is weaker', () => {
    const forUse = removalSource('k7m2qx', { uses: 'report' });
    expect(compare(removal, { [removal]: whole }, { [removal]: forUse })).toEqual([
      'error removal-weakened',
    ]);
  });

  it('is no issue if it is new, as strict, or cannot be read', () => {
    expect(compare(removal, {}, { [removal]: whole })).toEqual([]);
    const later = removalSource('k7m2qx', { removedOn: '2026-11-21' });
    expect(compare(removal, { [removal]: whole }, { [removal]: later })).toEqual([]);
    expect(compare(removal, { [removal]: whole }, { [removal]: 'soon' })).toEqual([]);
  });
});

describe('a changed story', () => {
  const withdrawn = storySource(inConsent(0, 'withdrawnOn', '2026-11-20'));

  it('is an error if consent widened', () => {
    const wider = storySource(inRelease(0, 'expiresOn', '2028-02-21'));
    expect(compare(story, { [story]: storySource() }, { [story]: wider })).toEqual([
      'error release-widened',
    ]);
  });

  it('is no issue if it is new, or only narrows', () => {
    expect(compare(story, {}, { [story]: storySource() })).toEqual([]);
    expect(compare(story, { [story]: storySource() }, { [story]: withdrawn })).toEqual([]);
  });

  it('is an error if a release renews a release that the version before does not have', () => {
    const before = { [story]: storySource() };
    const renewed = (change = {}) => ({
      [story]: storySource(
        allOf(
          inRelease(0, 'on', '2026-11-20'),
          inRelease(0, 'renews', { ...februaryRelease, ...change }),
        ),
      ),
    });
    const uses = [{ use: 'website' }, { use: 'press' }];
    expect(compare(story, before, renewed())).toEqual([]);
    expect(compare(story, renewed(), renewed())).toEqual([]);
    expect(compare(story, before, renewed({ uses }))).toEqual(['error renewal-unproven']);
    expect(compare(story, renewed(), renewed({ uses }))).toEqual(['error renewal-unproven']);
    expect(compare(story, {}, renewed())).toEqual(['error renewal-unproven']);
  });

  it('may be renewed while it moves', () => {
    const renewed = storySource(
      allOf(inRelease(0, 'on', '2026-11-20'), inRelease(0, 'renews', februaryRelease)),
    );
    expect(compare(moved, { [story]: storySource() }, { [moved]: renewed })).toEqual([]);
    expect(compare(moved, { [story]: renewed }, { [moved]: renewed })).toEqual([]);
  });

  it('says why it does not renew anything', () => {
    const after = storySource(inRelease(0, 'renews', februaryRelease));
    const refuse = (before: string) =>
      compareFile(story, [story], versionsInMemory({ [story]: before }, { [story]: after }))[0];
    expect(refuse(storySource(inRelease(0, 'on', '2026-02-19')))).toMatchObject({
      field: 'people[0].consent.release.renews',
      message:
        'Person 1 is said to renew an earlier release, and the version before the change does not prove it: it has another release of this person.',
      hint: 'Copy into `renews` what the earlier release says, word for word; or remove `renews`. Then the seven days count from the new release, and `publishFrom` is at least that late.',
    });
    expect(refuse(storySource())).toMatchObject({
      message:
        'Person 1 is said to renew an earlier release, and the version before the change does not prove it: it already has the release of this day, and that release renewed something else or nothing.',
      hint: 'Remove `renews`. The seven days count from the new release, and `publishFrom` is at least that late.',
    });
  });

  it('is an error if consent widened while it moved', () => {
    expect(compare(moved, { [story]: withdrawn }, { [moved]: storySource() })).toEqual([
      'error release-widened',
      'error same-words-refused',
    ]);
    expect(compare(moved, { [story]: storySource() }, { [moved]: storySource() })).toEqual([]);
  });

  it('is an error if it moved away from its removal', () => {
    const before = { [story]: storySource(), [removal]: removalSource('k7m2qx') };
    const after = { [moved]: storySource(), [removal]: removalSource('k7m2qx') };
    expect(compare(moved, before, after)).toEqual([
      'error removal-weakened',
      'error same-words-refused',
    ]);
  });

  it('is not compared with other files of the folder that it moved from', () => {
    const notes = 'stories/young-person/k7m2qx/notes.mdx';
    const kind = 'stories/family/k7m2qx/index.mdx';
    expect(compare(kind, { [notes]: withdrawn }, { [kind]: storySource() })).toEqual([]);
  });

  it('is compared only with its own earlier version if it existed before', () => {
    const before = { [story]: withdrawn, [moved]: storySource() };
    expect(compare(moved, before, { [moved]: storySource() })).toEqual([]);
  });

  it('is an error if it keeps words to which somebody said no elsewhere, unless it narrows', () => {
    const before = { [story]: withdrawn, [moved]: storySource() };
    const retitled = storySource((data) => (data['title'] = 'Another'));
    expect(compare(moved, before, { [moved]: retitled })).toEqual([
      'info changed-words',
      'error same-words-refused',
    ]);
    const narrower = storySource(inConsent(1, 'withdrawnOn', '2026-11-20'));
    expect(compare(moved, before, { [moved]: narrower })).toEqual([]);
  });

  it('gets a warning if it is deleted with a withdrawal and without a removal', () => {
    expect(compare(story, { [story]: withdrawn }, {})).toEqual(['warning removal-missing']);
    expect(compare(story, { [story]: storySource() }, {})).toEqual([]);
    const after = { [removal]: removalSource('k7m2qx') };
    expect(compare(story, { [story]: withdrawn }, after)).toEqual([]);
  });

  it('gets a hint with the command that records the removal', () => {
    const [issue] = compareFile(story, [story], versionsInMemory({ [story]: withdrawn }, {}));
    expect(issue?.hint).toBe('Record a removal with `npm run withdraw -- k7m2qx`.');
  });
});

describe('any other changed file', () => {
  it.each(['library.yaml', 'stories/young-person/k7m2qx/bench.jpg', 'themes/kinship.yaml'])(
    'has no issues: %s',
    (path) => {
      expect(compare(path, { [path]: 'One.' }, { [path]: 'Another.' })).toEqual([]);
      expect(compare(path, { [path]: 'One.' }, {})).toEqual([]);
    },
  );
});

describe('the words of the issues', () => {
  it('say what happened and what to do', () => {
    const whole = removalSource('k7m2qx');
    const forUse = removalSource('k7m2qx', { uses: 'report' });
    const withdrawn = storySource(inConsent(0, 'withdrawnOn', '2026-11-20'));
    const issues = [
      ...compareFile(removal, [removal], versionsInMemory({ [removal]: whole }, {})),
      ...compareFile(
        removal,
        [removal],
        versionsInMemory({ [removal]: whole }, { [removal]: forUse }),
      ),
      ...compareFile(
        moved,
        [moved, story],
        versionsInMemory({ [story]: storySource() }, { [moved]: storySource(), [removal]: whole }),
      ),
      ...compareFile(story, [story], versionsInMemory({ [story]: withdrawn }, {})),
    ];
    expect(issues.map(({ message, hint }) => `${message} ${hint}`)).toMatchInlineSnapshot(`
      [
        "A removal is deleted, so what someone said no to would be shown again. Restore the removal. A release given after it reopens the story anyway.",
        "A removal is weaker than before: it has an earlier day, or names fewer uses. Restore the removal. A release given after it reopens the story anyway.",
        "The story has moved to another id, and the removal of the old id does not apply to the new one. Move the story back, or record a removal for the new id as well. A release given after it reopens the story anyway.",
        "Someone said no to nearly the same words in the story k7m2qx, and nobody has answered that no here. Undo the change. Only later releases, or a later review after a hold, reopen these words.",
        "Someone had withdrawn from this story, and no removal records it. If the story came back from a copy, it would count as a new one. Record a removal with \`npm run withdraw -- k7m2qx\`.",
      ]
    `);
  });
});
