import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/story/body/parse-body.ts';
import {
  fingerprintPattern,
  writeFingerprintCode,
} from '../../../../src/story/fingerprint/fingerprint-code.ts';
import { computeFingerprint } from '../../../../src/story/fingerprint/compute-fingerprint.ts';
import {
  fingerprintSource,
  type FingerprintParts,
} from '../../../../src/story/fingerprint/compute-fingerprint.ts';
import { splitSource } from '../../../../src/story/source/split-source.ts';
import { parseYaml } from '../../../../src/story/source/parse-yaml.ts';

interface Vector {
  name: string;
  /** The text of the story's file. */
  story: string;
  /** The texts of other files in the story's folder, by name. */
  beside?: Record<string, string>;
  json: string;
  sha256: string;
  code: string;
}

const vectors = JSON.parse(
  readFileSync('tests/unit/story/fingerprint/vectors.json', 'utf8'),
) as Vector[];

const page = readFileSync('docs/fingerprint.md', 'utf8');
const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** Reads a vector’s story as the library reads a file. */
function partsOf({ story, beside = {} }: Vector): FingerprintParts {
  const split = splitSource(story);
  const { data, findings } = parseYaml(split?.yaml ?? '');
  const { body = [], findings: bodyFindings } = parseBody(split?.body ?? '');
  const errors = [...findings, ...bodyFindings].filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const texts = new Map(Object.entries(beside));
  return {
    data,
    body,
    files: new Map([...texts].map(([name, text]) => [name, sha256(text).toString('hex')])),
    captions: texts.get('./told.vtt'),
    transcript: texts.get('./told.md'),
  };
}

/** Returns the section of the documentation about a vector. */
function sectionOf(vector: Vector): string {
  const start = page.indexOf(`\n### ${vector.name}\n`);
  const next = vectors[vectors.indexOf(vector) + 1];
  expect(start).toBeGreaterThan(0);
  return page.slice(start, next && page.indexOf(`\n### ${next.name}\n`));
}

describe.each(vectors)('the test vector “$name”', (vector) => {
  it('has this canonical JSON', () => {
    expect(canonicalize(fingerprintSource(partsOf(vector)))).toBe(vector.json);
  });

  it('has this SHA-256', () => {
    expect(sha256(vector.json).toString('hex')).toBe(vector.sha256);
  });

  it('has this fingerprint', async () => {
    expect(vector.code).toMatch(fingerprintPattern);
    expect(writeFingerprintCode(Buffer.from(vector.sha256, 'hex'))).toBe(vector.code);
    expect(await computeFingerprint(partsOf(vector))).toBe(vector.code);
  });

  it('is in the documentation unchanged', () => {
    const section = sectionOf(vector);
    expect(section).toContain(`\n\`\`\`text\n${vector.story}\`\`\`\n`);
    expect(section).toContain(`\n\`\`\`text\n${vector.json}\n\`\`\`\n`);
    expect(section).toContain(`SHA-256: \`${vector.sha256}\``);
    expect(section).toContain(`Fingerprint: \`${vector.code}\``);
    for (const [name, text] of Object.entries(vector.beside ?? {})) {
      expect(section).toContain(`- \`${name}\`, which holds \`${JSON.stringify(text)}\``);
    }
  });
});

describe('the test vectors', () => {
  it('are all those in the documentation', () => {
    const headings = page.replaceAll(/^```text\n.*?^```$/gms, '');
    const [, listed = ''] = headings.split('\n## Test vectors\n');
    expect(listed.match(/(?<=^### ).*/gm)).toEqual(vectors.map(({ name }) => name));
  });

  it('cover every part, block and inline type', () => {
    const all = vectors.map(({ json }) => json).join();
    const keys = new Set([...all.matchAll(/"(\w+)":/g)].map(([, key]) => key));
    const types = new Set([...all.matchAll(/"type":"(\w+)"/g)].map(([, type]) => type));
    const fieldTables = page.slice(0, page.indexOf('\n## How the code is made'));
    const rows = [...fieldTables.matchAll(/^\| (`.*?) *\|/gm)].flatMap(([, cell = '']) =>
      cell.split(', '),
    );
    expect(rows).toHaveLength(12 + 10 + 5);
    for (const row of rows) {
      expect(keys.has(row.slice(1, -1)) || types.has(row.slice(1, -1)), row).toBe(true);
    }
  });

  it('give the same fingerprint for differently written versions of a story', () => {
    const [tidy, untidy] = vectors.slice(-2);
    expect(untidy?.story).not.toBe(tidy?.story);
    expect(untidy?.story).not.toBe(untidy?.story.normalize('NFC'));
    expect(untidy?.code).toBe(tidy?.code);
  });
});
