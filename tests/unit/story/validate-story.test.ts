import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { toIssue } from '../../../src/story/issue.ts';
import { splitSource } from '../../../src/story/source/split-source.ts';
import { parseYaml } from '../../../src/story/source/parse-yaml.ts';
import { validateStory } from '../../../src/story/validate-story.ts';
import { kinds } from '../../../src/story/vocabulary.ts';
import { withField, withoutField } from '../../support/typed-data.ts';
import { validBody, validData } from '../../support/valid-story.ts';
import { fullData } from './schema/full-story.ts';

const rulesOf = (data: unknown, kind: (typeof kinds)[number] = 'young-person') =>
  validateStory(data, kind).findings.map(({ rule }) => rule);

describe('a story', () => {
  it.each(kinds)('that is valid is returned as it was typed: %s', (kind) => {
    expect(validateStory(validData(), kind)).toEqual({ data: validData(), findings: [] });
    expect(validateStory(fullData(), kind)).toEqual({ data: fullData(), findings: [] });
  });

  it('that is valid has defaults for the fields that it leaves out', () => {
    const bare = ['evidence', 'wording', 'names', 'example', 'language', 'findable', 'contentNotes']
      .reduce<unknown>((data, key) => withoutField(data, [key]), validData()); // prettier-ignore
    expect(validateStory(bare, 'family').data).toEqual({ ...validData(), contentNotes: [] });
  });

  it('with the wrong shape is not returned as a valid story', () => {
    expect(validateStory(withoutField(validData(), ['title']), 'family').data).toBeUndefined();
  });

  it('that breaks a rule is not returned', () => {
    const { data, findings } = validateStory(withField(validData(), ['publishFrom'], '2026-02-21'), 'family'); // prettier-ignore
    expect(data).toBeUndefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['cooling-off', 'cooling-off']);
  });

  it('has its shape checked before the rules', () => {
    const both = withField(withoutField(validData(), ['title']), ['publishFrom'], '2026-02-21');
    expect(rulesOf(both)).toEqual(['missing-field']);
  });

  it('gets a finding for every rule that it breaks', () => {
    const broken = [
      [['people', 0, 'naming'], 'own-name'],
      [['people', 0, 'ageBand'], '13-15'],
      [['people', 1, 'name'], 'Sam'],
      [['people', 0, 'consent', 'agreedToTell'], '2026-10-01'],
      [['inBrief'], undefined],
      [['recording'], { captions: './a.vtt', transcript: './a.md', shows: 'voice' }],
      [['safeguarding', 'courtProceedings'], 'concluded'],
    ] as const;
    const data = broken.reduce<unknown>(
      (sofar, [path, value]) => withField(sofar, path, value),
      validData(),
    );
    for (const { severity } of validateStory(data, 'family').findings)
      expect(severity).toBe('error');
    expect(rulesOf(data)).toEqual([
      'name-of-anonymous',
      'own-name-under-18',
      'age-on-release',
      'age-contradicts',
      'route-age',
      'agreed-after-release',
      'use-needs-text',
      'recording-source',
      'legal-check-missing',
    ]);
  });

  it('is judged by its kind', () => {
    const [teller] = validData().people;
    const staff = withField(validData(), ['people'], [
      {
        ...teller,
        ...{ ageBand: 'adult', protected: undefined, description: 'social worker' },
        consent: {
          ...(teller as { consent: { release: object } }).consent,
          route: 'staff',
          release: {
            ...(teller as { consent: { release: object } }).consent.release,
            ageOnRelease: undefined,
          },
        },
      },
    ]); // prettier-ignore
    expect(rulesOf(staff, 'professional')).toEqual([]);
    expect(rulesOf(staff, 'family')).toEqual(['told-by-staff-alone']);
  });
});

describe('a story in its folder', () => {
  it('has the file, line and field of each problem', () => {
    const typed = stringify(validData())
      .replace('naming: pseudonym', 'naming: pseudonim')
      .replace('on: 2026-02-20', 'on: 2026-02-30')
      .replace(/^themes:\n.*\n/m, '')
      .replace('reviewedBy:', 'reviewdBy:');
    const split = splitSource(`---\n${typed}---\n\n${validBody}`);
    const { data, lineOf } = parseYaml(split?.yaml ?? '', split?.yamlLine);
    const place = { file: 'stories/young-person/k7m2qx/index.mdx', id: 'k7m2qx', lineOf };
    const issues = validateStory(data, 'young-person').findings.map((finding) =>
      toIssue(finding, place),
    );
    expect(
      issues.map(({ line, field, message, hint }) => `${String(line)} ${String(field)}: ${message} ${hint}`), // prettier-ignore
    ).toMatchInlineSnapshot(`
      [
        "8 people[0].naming: The field \`people[0].naming\` is not one of the words it can be. Did you mean \`pseudonym\`? Write own-name, pseudonym or anonymous.",
        "21 people[0].consent.release.on: The field \`people[0].consent.release.on\` is not written as it should be. Write a day that exists, as year, month and day: 2026-05-01.",
        "2 themes: The field \`themes\` is missing or empty. Fill it in.",
        "88 safeguarding.reviewedBy: The field \`safeguarding.reviewedBy\` is missing or empty. Fill it in.",
        "89 safeguarding.reviewdBy: The field \`safeguarding.reviewdBy\` is not one this file can have. Did you mean \`reviewedBy\`? Otherwise remove it.",
      ]
    `);
    expect(typed.split('\n')[(issues[0]?.line ?? 0) - 2]).toContain('pseudonim');
  });
});

describe('any input', () => {
  it('is checked without an exception', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withObjectString: true }), (data) => {
        const { findings } = validateStory(data, 'family');
        expect(findings.length).toBeGreaterThan(0);
        for (const { severity } of findings) expect(severity).toBe('error');
      }),
    );
  });

  it('in place of a field is refused unless the field accepts it', () => {
    const paths = fc.constantFrom(...['schema', 'id', 'people', 'themes', 'publishFrom', 'safeguarding', 'principles']); // prettier-ignore
    fc.assert(
      fc.property(paths, fc.jsonValue(), (key, value) => {
        const { data, findings } = validateStory({ ...validData(), [key]: value }, 'family');
        expect(data === undefined).toBe(findings.length > 0);
        for (const { path } of findings) expect(path?.[0]).toBe(key);
      }),
    );
  });
});
