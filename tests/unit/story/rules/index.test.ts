import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storyRules } from '../../../../src/story/rules/index.ts';
import { validData } from '../../../support/valid-story.ts';

const names = readdirSync('src/story/rules')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'index' && name !== 'story-rule');
const camelCase = (name: string) =>
  name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe('the list of rules', () => {
  it('has every rule, each once', async () => {
    const rules = names.map(async (name) => {
      const file = (await import(`../../../../src/story/rules/${name}.ts`)) as object;
      return new Map(Object.entries(file)).get(camelCase(name)) as unknown;
    });
    expect(new Set(storyRules)).toEqual(new Set(await Promise.all(rules)));
    expect(storyRules).toHaveLength(rules.length);
  });

  it('has a test file for each rule', () => {
    const tests = readdirSync('tests/unit/story/rules');
    expect(tests).toEqual(expect.arrayContaining(names.map((name) => `${name}.test.ts`)));
  });

  it('finds nothing in the valid story, and leaves it as it was', () => {
    const story = validData();
    expect(storyRules.flatMap((rule) => rule(story, 'young-person'))).toEqual([]);
    expect(story).toEqual(validData());
  });
});
