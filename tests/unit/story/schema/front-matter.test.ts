import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { writePath, type FieldPath } from '../../../../src/story/issue.ts';
import { frontMatter } from '../../../../src/story/schema/front-matter.ts';
import { knownKeys } from '../../../../src/story/source/check-shape.ts';
import { checkShape } from '../../../../src/story/source/check-shape.ts';
import { isRefusingField } from '../../../../src/story/refusing-fields.ts';
import { dropBlankValues, parseYaml } from '../../../../src/story/source/parse-yaml.ts';
import { fullPass } from '../../../support/full-pass.ts';
import {
  listFieldPaths,
  listGroupPaths,
  withField,
  fieldAt,
  withoutField,
} from '../../../support/typed-data.ts';
import { fullData } from './full-story.ts';

const check = (data: unknown) => checkShape(frontMatter, data);
const fields = listFieldPaths(fullData());
const groups = listGroupPaths(fullData());

/** Writes a path without the indexes of lists, such as `people[].name`. */
const withoutIndexes = (path: FieldPath) => writePath(path).replaceAll(/\[\d+\]/g, '[]');

/** Fields that the schema does not require. Rules may require them because of other fields. */
const optionalFields = new Set([
  ...['place', 'practiceModel', 'contentNotes', 'pullQuote', 'inBrief', 'discussion', 'evidence'],
  ...['evidence[].url', 'image', 'recording', 'recording.src', 'care', 'care.advocateOffered'],
  ...['care.interpreter', 'care.aftercareOn', 'care.thankedOn', 'wording', 'names', 'example'],
  ...['language', 'translationOf', 'findable', 'image.credit', 'recording.captions'],
  ...['recording.shown', 'safeguarding.notAskedWeighed'],
  ...['people[].protected', 'people[].diedOn', 'people[].leftOn', 'people[].anonymityForLife'],
  ...[
    'people[].related',
    'people[].waiver',
    'people[].because',
    'people[].withdrawnOn',
    'people[].objectedOn',
  ],
  ...['people[].records', 'people[].agreedOn', 'people[].objectionWeighed'],
  ...['people[].consent.capacity', 'people[].consent.bestInterests'],
  ...['people[].consent.competence.withoutHolder', 'people[].consent.childsView.by'],
  ...['people[].consent.otherParent', 'people[].consent.objectionWeighed'],
  ...['people[].consent.independent', 'people[].consent.parentsConsulted'],
  ...['people[].consent.release.ageOnRelease'],
  ...['people[].name', 'people[].consent.competence', 'people[].consent.holder'],
  ...['people[].consent.childsView', 'people[].consent.askAgainOn', 'people[].consent.withdrawnOn'],
  ...['people[].consent.release.witness', 'people[].consent.release.uses[].until'],
  ...['people[].consent.release.coolingOffWaived', 'people[].consent.release.recognisableBy'],
  ...['people[].consent.release.renews', 'people[].consent.release.renews.recognisableBy'],
  'people[].consent.release.renews.coolingOffWaived',
  'people[].consent.release.renews.uses[].until',
  ...['safeguarding.legalCheckOn', 'safeguarding.weighedNoes'],
  ...['principles.voice', 'principles.truth'],
]);
/** Whether the schema leaves a field out. Of a mentioned person, the age band is optional. */
const isOptional = (path: FieldPath) =>
  optionalFields.has(withoutIndexes(path)) ||
  (path.at(-1) === 'ageBand' && fieldAt(fullData(), [...path.slice(0, 2), 'part']) === 'mentioned');
const required = fields.filter((path) => !isOptional(path));
const optional = fields.filter(isOptional);
const named = (paths: FieldPath[]) => paths.map((path) => [writePath(path), path] as const);

const missing = (path: FieldPath) => ({
  rule: 'missing-field',
  severity: 'error',
  path,
  message: `The field \`${writePath(path)}\` is missing or empty.`,
  hint: 'Fill it in.',
});

/** Returns the path that is blank with a field: its group, if the group has no other field. */
function blankPath(path: FieldPath): FieldPath {
  const group = path.slice(0, -1);
  const isOnly = Object.keys(fieldAt(fullData(), group) as object).length === 1;
  return isOnly ? group : path;
}

describe('the full story', () => {
  it('is valid', () => expect(check(fullData()).findings).toEqual([]));

  it('has every field, so that the tests below reach each of them', () => {
    const presentKeys = new Set(fields.map((path) => path.at(-1)));
    // The full story has `src`, which excludes `hostedAt`.
    expect(knownKeys(frontMatter).filter((key) => !presentKeys.has(key))).toEqual(['hostedAt']);
  });

  it('exists for each entry of the list of optional fields', () => {
    expect(new Set(optional.map(withoutIndexes))).toEqual(
      new Set([...optionalFields, 'people[].ageBand']),
    );
  });
});

describe('a required field', () => {
  const blanks = ['', ' \n ', null, [], {}];

  it.each(named(required))('is refused if it is missing: %s', (_, path) => {
    expect(check(withoutField(fullData(), path))).toEqual({
      data: undefined,
      findings: [missing(path)],
    });
  });

  // A group that may be left out is missing if its only field is blank.
  const refusedIfBlank = required.filter((path) => !isOptional(blankPath(path)));

  it.each(named(refusedIfBlank))('is refused if it is blank: %s', (_, path) => {
    for (const blank of blanks) {
      const data = dropBlankValues(withField(fullData(), path, blank));
      expect(check(data).findings, JSON.stringify(blank)).toEqual([missing(blankPath(path))]);
    }
  });

  it('is dropped by YAML if it is blank, as the tests above drop it', () => {
    for (const blank of blanks) {
      const data = withField(fullData(), ['title'], blank);
      expect(parseYaml(stringify(data)).data, JSON.stringify(blank)).toEqual(dropBlankValues(data));
    }
  });

  it.each(named(refusedIfBlank))('is refused if it is blank in YAML: %s', fullPass, (_, path) => {
    for (const blank of blanks) {
      const { data } = parseYaml(stringify(withField(fullData(), path, blank)));
      expect(check(data).findings, JSON.stringify(blank)).toEqual([missing(blankPath(path))]);
    }
  });
});

describe('an optional field', () => {
  it.each(named(optional))('may be left out: %s', (_, path) => {
    expect(check(withoutField(fullData(), path)).findings).toEqual([]);
  });

  it.each(named(optional.filter((path) => isRefusingField(path.at(-1)))))(
    'refuses by being there, and so is never blank: %s',
    (_, path) => {
      for (const blank of [' ', '', null]) {
        const { data, findings } = check(dropBlankValues(withField(fullData(), path, blank)));
        expect(data).toBeUndefined();
        expect(findings).toMatchObject([
          {
            rule: 'invalid-field',
            path,
            hint: expect.stringMatching(/^Write (the day|true)/) as unknown,
          },
        ]);
      }
    },
  );

  const blankable = optional.filter((path) => !isRefusingField(path.at(-1)));
  it.each(named(blankable))('may be blank, which counts as missing: %s', (_, path) => {
    const blank = check(dropBlankValues(withField(fullData(), path, ' ')));
    expect(blank.findings).toEqual([]);
    expect(blank).toEqual(check(withoutField(fullData(), path)));
  });

  it('is replaced by its default if it has one', () => {
    const lists = [
      ...['contentNotes', 'evidence', 'wording', 'names', 'example', 'language', 'findable'],
    ];
    const bare = lists.reduce<unknown>((data, key) => withoutField(data, [key]), fullData());
    expect(check(bare).data).toMatchObject({
      contentNotes: [],
      evidence: [],
      wording: [],
      names: [],
      language: 'en-GB',
      findable: true,
      example: false,
    });
    const waived: FieldPath = ['people', 0, 'consent', 'release', 'coolingOffWaived'];
    expect(fieldAt(check(withoutField(fullData(), waived)).data, waived)).toBe(false);
  });
});

describe('an unknown field', () => {
  it.each(named(groups))('is refused in every group: “%s”', (_, group) => {
    // Any slug can be the name of a principle.
    const key = group[0] === 'principles' ? 'not_a_slug' : 'colour';
    const path = [...group, key];
    expect(check(withField(fullData(), path, 'red'))).toEqual({
      data: undefined,
      findings: [
        {
          rule: 'unknown-field',
          severity: 'error',
          path,
          message: `The field \`${writePath(path)}\` is not one this file can have.`,
          hint: 'Remove it.',
        },
      ],
    });
  });

  it.each(knownKeys(frontMatter))('that is %s misspelt gets a suggestion', (key) => {
    const misspelt = key.slice(0, 2) + key.slice(1);
    const { findings } = check({ ...fullData(), [misspelt]: 'x' });
    expect(findings).toMatchObject([
      { rule: 'unknown-field', hint: `Did you mean \`${key}\`? Otherwise remove it.` },
    ]);
  });

  it('in place of a required one is reported beside the missing one', () => {
    const { consent, ...person } = fullData().people[0] as { consent?: unknown };
    const data = { ...fullData(), people: [{ ...person, consnet: consent }] };
    const { findings } = check(data);
    expect(findings.map(({ message, hint }) => `${message} ${hint}`)).toMatchInlineSnapshot(`
      [
        "The field \`people[0].consent\` is missing or empty. Fill it in.",
        "The field \`people[0].consnet\` is not one this file can have. Did you mean \`consent\`? Otherwise remove it.",
      ]
    `);
  });

  it('is refused whatever its name and place', () => {
    const known = new Set([...knownKeys(frontMatter), ...fields.map((path) => path.at(-1))]);
    const keys = fc
      .oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'))
      .filter((key) => !known.has(key));
    fc.assert(
      fc.property(keys, fc.constantFrom(...groups), fc.jsonValue(), (key, path, value) => {
        fc.pre(path[0] !== 'principles');
        const data = structuredClone(fullData());
        // YAML defines fields in this way. `data.__proto__ = …` would add no field.
        Object.defineProperty(fieldAt(data, path), key, { value, enumerable: true });
        const { findings } = check(data);
        // A key that is not written like a field may be a sentence or a name, and is never
        // repeated.
        const reportedPath = /^[a-z_][\w-]{0,39}$/.test(key) ? [...path, key] : path;
        expect(findings).toMatchObject([{ rule: 'unknown-field', path: reportedPath }]);
      }),
    );
  });
});

describe('a field of the wrong type', () => {
  const typeOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);

  it.each(named(fields))('is refused: %s', (_, path) => {
    const validTypes = [typeOf(fieldAt(fullData(), path))];
    if (path[0] === 'principles' && path.length === 2) validTypes.push('string', 'boolean');
    const others = [7, true, 'words', ['words'], { words: 'words' }, null];
    for (const other of others.filter((value) => !validTypes.includes(typeOf(value)))) {
      const { data, findings } = check(withField(fullData(), path, other));
      expect(data, JSON.stringify(other)).toBeUndefined();
      expect(findings).toMatchObject([{ rule: 'invalid-field', severity: 'error', path }]);
    }
  });
});

describe('a wrong word', () => {
  it.each<[FieldPath, string]>([
    [['people', 0, 'part'], 'storyteller'],
    [['people', 1, 'part'], 'in-the-story'],
    [['people', 0, 'naming'], 'pseudonym'],
    [['people', 1, 'naming'], 'anonymous'],
    [['people', 1, 'ageBand'], '10-12'],
    [['people', 2, 'position'], 'agreed'],
    [['people', 0, 'consent', 'method'], 'signed'],
    [['people', 1, 'consent', 'route'], 'parental'],
    [['people', 1, 'consent', 'holder'], 'parent'],
    [['people', 1, 'consent', 'childsView', 'view'], 'agrees'],
    [['people', 0, 'consent', 'release', 'how'], 'read-together'],
    [['people', 0, 'consent', 'release', 'uses', 2, 'use'], 'presentation'],
    [['contentNotes', 0], 'going-missing'],
    [['image', 'shows'], 'object'],
    [['recording', 'shows'], 'voice'],
    [['safeguarding', 'outcome'], 'clear'],
    [['safeguarding', 'courtProceedings'], 'concluded'],
    [['care', 'interpreter'], 'offered'],
    [['names', 0, 'is'], 'place'],
  ])('in %j has the nearest word as its suggestion', (path, word) => {
    expect(fieldAt(fullData(), path)).toBe(word);
    const misspelt = word.slice(0, 2) + word.slice(1);
    const { findings } = check(withField(fullData(), path, misspelt));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'invalid-field', path });
    expect(findings[0]?.hint).toMatch(
      new RegExp(`^Did you mean \`${word}\`\\? Write .*\\b${word}\\b.*\\.$`),
    );
  });
});

describe('a field with a set format', () => {
  const dates = fields.filter((path) =>
    /^\d{4}-\d\d-\d\d$/.test(String(fieldAt(fullData(), path))),
  );
  const ends = new Set(dates.map((path) => path.at(-1)));

  it('covers every date of the schema', () => {
    expect([...ends].toSorted()).toEqual([
      ...['aftercareOn', 'agreedOn', 'agreedToTell', 'askAgainOn', 'diedOn', 'expiresOn'],
      ...['leftOn', 'legalCheckOn', 'objectedOn', 'on', 'publishFrom', 'reviewOn'],
      ...['reviewedOn', 'thankedOn', 'until', 'withdrawnOn'],
    ]);
  });

  it.each([
    ...dates.map((path) => [path, '2026-02-30', 'a day that exists'] as const),
    [['id'], 'Kettle', 'six to twelve'],
    [['practiceModel'], 'No Wrong Door', 'lower-case words'],
    [['themes', 0], 'Edge of care', 'lower-case words'],
    [['people', 0, 'consent', 'record'], 'sos 14', 'the reference'],
    [['people', 0, 'consent', 'form'], 'First form', 'a version'],
    [['people', 0, 'consent', 'release', 'fingerprint'], 'k7m2qx', 'the fingerprint'],
    [['safeguarding', 'fingerprint'], 'k7m2qx', 'the fingerprint'],
    [['image', 'src'], 'cover.jpg', 'the name of a file'],
    [['recording', 'src'], '/told.mp3', 'the name of a file'],
    [['recording', 'captions'], '../told.vtt', 'the name of a file'],
    [['recording', 'transcript'], 'told.md', 'the name of a file'],
    [['evidence', 0, 'url'], 'http://example.org', 'a whole web address'],
  ] as const)('has a hint with the expected format: %j', (path, value, expectedFormat) => {
    expect(check(withField(fullData(), path, value)).findings).toMatchObject([
      {
        rule: 'invalid-field',
        path,
        message: `The field \`${writePath(path)}\` is not written as it should be.`,
        hint: expect.stringContaining(`Write ${expectedFormat}`) as string,
      },
    ]);
  });
});

describe('a text', () => {
  it.each<[FieldPath, number]>([
    [['title'], 90],
    [['summary'], 240],
    [['place'], 60],
    [['pullQuote'], 280],
    [['inBrief'], 900],
    [['discussion', 1], 300],
    [['people', 0, 'name'], 60],
    [['people', 0, 'description'], 120],
    [['people', 2, 'description'], 120],
    [['people', 0, 'consent', 'takenBy'], 80],
    [['people', 0, 'consent', 'release', 'witness'], 80],
    [['people', 3, 'consent', 'competence', 'assessedBy'], 80],
    [['safeguarding', 'reviewedBy'], 80],
    [['evidence', 0, 'figure'], 40],
    [['evidence', 0, 'says'], 240],
    [['evidence', 0, 'source'], 240],
    [['image', 'alt'], 300],
    [['wording', 0, 'term'], 80],
    [['wording', 0, 'reason'], 300],
    [['image', 'credit'], 120],
    [['names', 0, 'word'], 80],
  ])('in %j has at most %i characters', (path, most) => {
    expect(check(withField(fullData(), path, 'é'.repeat(most))).findings).toEqual([]);
    expect(check(withField(fullData(), path, 'é'.repeat(most + 1))).findings).toEqual([
      {
        rule: 'invalid-field',
        severity: 'error',
        path,
        message: `The field \`${writePath(path)}\` has more than ${String(most)} characters.`,
        hint: `Shorten it to ${String(most)} characters.`,
      },
    ]);
  });
});

describe('a list', () => {
  it.each<[FieldPath, number, number]>([
    [['people'], 1, 30],
    [['themes'], 1, 4],
    [['discussion'], 2, 5],
    [['evidence'], 0, 6],
    [['people', 0, 'consent', 'release', 'uses'], 1, 10],
  ])('in %j has at least %i and at most %i entries', (path, fewest, most) => {
    const [entry] = fieldAt(fullData(), path) as unknown[];
    const findingsFor = (length: number) =>
      check(
        withField(
          fullData(),
          path,
          Array.from({ length }, () => entry),
        ),
      ).findings.map(({ message, hint }) => `${message} ${hint}`);
    expect(findingsFor(fewest)).toEqual([]);
    expect(findingsFor(most)).toEqual([]);
    expect(findingsFor(most + 1)).toEqual([
      `The field \`${writePath(path)}\` has more than ${String(most)} entries. Shorten it to ${String(most)} entries.`,
    ]);
    if (fewest > 1) {
      expect(findingsFor(fewest - 1)).toEqual([
        `The field \`${writePath(path)}\` has fewer than ${String(fewest)} entries. Give at least ${String(fewest)} entries.`,
      ]);
    }
  });

  it('names the entry that is blank', () => {
    const data = dropBlankValues(withField(fullData(), ['discussion'], ['One?', ' ', 'Three?']));
    expect(check(data).findings).toEqual([missing(['discussion', 1])]);
  });
});

describe('the version of the schema', () => {
  it.each([0, 1, 1.5])('is 2, not %j', (schema) => {
    expect(check({ ...fullData(), schema }).findings).toMatchObject([
      { rule: 'invalid-field', path: ['schema'], hint: 'Write 2.' },
    ]);
  });
});

describe('a front matter with many mistakes', () => {
  it('reports all of them at once', () => {
    const { title, ...data } = fullData();
    const broken = [
      [['id'], 'Kettle'],
      [['people', 0, 'naming'], 'pseudonim'],
      [['people', 0, 'consent', 'release', 'on'], '2026-02-30'],
      [['people', 1, 'consent', 'relaese'], {}],
      [['themes'], 'edge-of-care'],
      [['image', 'src'], '../cover.jpg'],
      [['safeguarding', 'otherRestriction'], 'no'],
    ] as const;
    const { findings } = check(
      broken.reduce<unknown>((changed, [path, value]) => withField(changed, path, value), data),
    );
    expect(title).toBeDefined();
    expect(findings.map(({ message, hint }) => `${message} ${hint}`)).toMatchInlineSnapshot(`
      [
        "The field \`id\` is not written as it should be. Write six to twelve lower-case letters and digits from 2 to 9, as in k7m2qx.",
        "The field \`title\` is missing or empty. Fill it in.",
        "The field \`people[0].naming\` is not one of the words it can be. Did you mean \`pseudonym\`? Write own-name, pseudonym or anonymous.",
        "The field \`people[0].consent.release.on\` is not written as it should be. Write a day that exists, as year, month and day: 2026-05-01.",
        "The field \`people[1].consent.relaese\` is not one this file can have. Did you mean \`release\`? Otherwise remove it.",
        "The field \`themes\` is not a list. Write a list.",
        "The field \`image.src\` is not written as it should be. Write the name of a file beside the story, as in ./cover.jpg.",
        "The field \`safeguarding.otherRestriction\` is not true or false. Write true or false.",
      ]
    `);
  });

  it('that is empty reports every required field', () => {
    const top = required.filter(({ length }) => length === 1);
    const { findings } = check({});
    expect(findings).toHaveLength(top.length);
    expect(findings).toEqual(expect.arrayContaining(top.map(missing)));
  });
});
