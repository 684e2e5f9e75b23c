import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import { writeFingerprintCode } from '../../../../src/story/fingerprint/fingerprint-code.ts';
import {
  computeWordsFingerprint,
  wordsFingerprintSource,
  type WordsParts,
} from '../../../../src/story/fingerprint/words-fingerprint.ts';
import { parseYaml } from '../../../../src/story/source/parse-yaml.ts';
import { splitSource } from '../../../../src/story/source/split-source.ts';
import { withField } from '../../../support/typed-data.ts';
import { validBody, validData } from '../../../support/valid-story.ts';
import { fullData } from '../schema/full-story.ts';

interface Vector {
  name: string;
  story: string;
  json: string;
  sha256: string;
  code: string;
}

const vectors = JSON.parse(
  readFileSync('tests/unit/story/fingerprint/words-vectors.json', 'utf8'),
) as Vector[];
const page = readFileSync('docs/words-fingerprint.md', 'utf8');

function partsOf(story: string): WordsParts {
  const split = splitSource(story);
  return { data: parseYaml(split?.yaml ?? '').data, body: parseBody(split?.body ?? '').body ?? [] };
}

describe.each(vectors)('the test vector “$name”', ({ name, story, json, sha256, code }) => {
  it('has this canonical JSON, SHA-256 and fingerprint', async () => {
    expect(canonicalize(wordsFingerprintSource(partsOf(story)))).toBe(json);
    expect(createHash('sha256').update(json).digest('hex')).toBe(sha256);
    expect(writeFingerprintCode(Buffer.from(sha256, 'hex'))).toBe(code);
    expect(await computeWordsFingerprint(partsOf(story))).toBe(code);
  });

  it('is in the documentation unchanged', () => {
    const section = page.slice(page.indexOf(`\n### ${name}\n`));
    expect(section).toContain(`\n\`\`\`text\n${story}\`\`\`\n`);
    expect(section).toContain(`\n\`\`\`text\n${json}\n\`\`\`\n`);
    expect(section).toContain(`SHA-256: \`${sha256}\``);
    expect(section).toContain(`Fingerprint: \`${code}\``);
  });
});

describe('the words fingerprint', () => {
  const body = parseBody(validBody).body ?? [];
  const code = (data: unknown) => computeWordsFingerprint({ data, body });
  const full = fullData();

  it.each([
    [['people', 2, 'description']],
    [['practiceModel']],
    [['themes', 0]],
    [['contentNotes', 0]],
    [['discussion', 1]],
    [['evidence', 0, 'figure']],
    [['evidence', 0, 'says']],
    [['evidence', 0, 'source']],
    [['evidence', 0, 'url']],
    [['image', 'alt']],
    [['image', 'credit']],
    [['principles', 'voice']],
    [['principles', 'truth']],
    [['language']],
    [['translationOf']],
  ])('changes with %j', async (path) => {
    expect(await code(withField(full, path, 'something else'))).not.toBe(await code(full));
  });

  it.each([
    [['title']],
    [['people', 0, 'description']],
    [['place']],
    [['inBrief']],
    [['publishFrom']],
    [['safeguarding', 'reviewedOn']],
    [['care', 'thankedOn']],
    [['findable']],
  ])('does not change with %j', async (path) => {
    expect(await code(withField(full, path, 'something else'))).toBe(await code(full));
  });

  it('leaves out the answer that is private', async () => {
    const answered = (safety: string) => withField(validData(), ['principles', 'safety'], safety);
    expect(await code(answered('His school is small.'))).toBe(await code(answered('Nobody.')));
    expect(JSON.stringify(wordsFingerprintSource({ data: answered('His school.'), body }))).not.toContain('school'); // prettier-ignore
  });

  it('covers the texts that stand for pictures in the text', async () => {
    const figure = (alt: string) =>
      parseBody(`<Figure src="./tea.jpg" alt="${alt}" shows="object" />`).body ?? [];
    const codes = await Promise.all(
      ['A mug', 'Two mugs'].map((alt) =>
        computeWordsFingerprint({ data: validData(), body: figure(alt) }),
      ),
    );
    expect(codes[0]).not.toBe(codes[1]);
  });

  it('takes any data', async () => {
    for (const data of [undefined, null, 'words', { people: 7, principles: [], evidence: {} }])
      expect(await code(data)).toMatch(/^[0-9A-Z]{4}-/);
  });
});
