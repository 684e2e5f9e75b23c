import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { importRules } from '../../eslint.imports.js';

// The rules of direction alone: they need no types, so that each case takes milliseconds.
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.{ts,tsx,astro}'] }, ...importRules],
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

const imports = (specifier: string) => `import '${specifier}';`;

describe('the direction of imports', () => {
  it.each([
    ['src/story/issue.ts', '../consent/gate.ts'],
    ['src/story/body/tree.ts', '../../consent/gate.ts'],
    ['src/story/issue.ts', '../words/en.ts'],
    ['src/consent/gate.ts', '../checks/all.ts'],
    ['src/consent/rules/removal.ts', '../../library/read.ts'],
    ['src/checks/names.ts', '../library/read.ts'],
    ['src/checks/names.ts', '../words/en.ts'],
    ['src/words/en.ts', '../consent/gate.ts'],
    ['src/library/read.ts', '../exports/article/html.ts'],
    ['src/exports/article/html.ts', '../../build/report.ts'],
    ['src/publish/build-report.ts', '../cli/build.ts'],
    ['src/publish/build-report.ts', '../pages/index.astro'],
    ['src/site/serve.ts', '../desk/desk.ts'],
    ['src/pages/index.astro', '../desk/desk.ts'],
    ['src/cli/build.ts', '../pages/index.astro'],
    ['src/cli/build.ts', '../layouts/Page.astro'],
    ['src/components/Card.astro', '../pages/index.astro'],
    ['src/components/Card.astro', '../cli/build.ts'],
    ['src/components/Card.astro/1_1.ts', '../cli/build.ts'],
    ['src/layouts/Page.astro', '../cli/build.ts'],
    ['src/pages/stories/[id]/index.astro', '../../../cli/build.ts'],
    ['src/content.config.ts', './cli/build.ts'],
    ['src/story/a/b/c/d/e/deep.ts', '../../../../../../consent/gate.ts'],
    ['admin/decap/config.ts', '../src/library/read.ts'],
    ['admin/widgets/consent.ts', '../../src/exports/slides/pptx.ts'],
    ['admin/widgets/StoryPeople.tsx', '../../src/library/read.ts'],
    ['src/library/read.ts', '../../admin/decap/config.ts'],
    ['src/consent/gate.ts', '../../tests/unit/story.ts'],
    ['src/story/issue.ts', '../../src/consent/gate.ts'],
    ['src/story/issue.ts', '/src/consent/gate.ts'],
  ])('%s may not import %s', async (file, specifier) => {
    expect(await complaints(file, imports(specifier))).toHaveLength(1);
    expect(await complaints(file, `export * from '${specifier}';`)).toHaveLength(1);
    expect(await complaints(file, `await import('${specifier}');`)).toHaveLength(1);
  });

  it.each([
    ['src/story/schema/story.ts', './consent.ts'],
    ['src/story/schema/story.ts', '../consent/form.ts'], // src/story/consent, not src/consent
    ['src/consent/rules/removal.ts', '../../story/issue.ts'],
    ['src/checks/names.ts', '../consent/gate.ts'],
    ['src/words/en.ts', '../story/vocabulary.ts'],
    ['src/library/read.ts', '../words/en.ts'],
    ['src/exports/article/html.ts', '../../library/read.ts'],
    ['src/publish/build-report.ts', '../exports/article/html.ts'],
    ['src/cli/build.ts', '../build/report.ts'],
    ['src/cli/start.ts', '../desk/desk.ts'],
    ['src/desk-server/guard.ts', '../build/paths.ts'],
    ['src/components/Card.astro', '../words/en.ts'],
    ['src/layouts/Page.astro', '../components/Card.astro'],
    ['src/pages/stories/[id]/index.astro', '../../../layouts/Page.astro'],
    ['src/content.config.ts', './library/read.ts'],
    ['admin/decap/config.ts', '../src/checks/names.ts'],
    ['admin/previews/story.ts', '../../src/exports/article/html.ts'],
    ['admin/widgets/StoryPeople.tsx', '../../src/words/index.ts'],
    ['tests/unit/consent/gate.test.ts', '../../../src/consent/gate.ts'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await complaints(file, imports(specifier))).toEqual([]);
    expect(await complaints(file, `await import('${specifier}');`)).toEqual([]);
  });

  it('says what the direction is and what to do', async () => {
    const [message] = await complaints('src/story/issue.ts', imports('../consent/gate.ts'));
    expect(message).toContain(
      'src/story may not import this. Imports point one way: story ← consent ← checks ← library ← exports ← build ← desk ← cli, and build ← pages, with words between story and library. Move what both need further left, or take it as an argument.',
    );
  });
});

describe('what only some folders may know', () => {
  it.each([
    'src/story/a.ts',
    'src/consent/a.ts',
    'src/checks/a.ts',
    'src/words/a.ts',
    'src/library/a.ts',
    'src/exports/a.ts',
    'src/cli/a.ts',
    'admin/a.ts',
  ])('%s does not know Astro', async (file) => {
    expect(await complaints(file, imports('astro:content'))).toHaveLength(1);
    expect(await complaints(file, imports('astro/zod'))).toHaveLength(1);
    expect(await complaints(file, imports('astro'))).toHaveLength(1);
    expect(await complaints(file, imports('astronomy'))).toEqual([]);
  });

  it.each([
    'src/content.config.ts',
    'src/pages/a.astro',
    'src/layouts/A.astro',
    'src/components/A.astro',
    'src/build/a.ts',
  ])('%s may know Astro', async (file) => {
    expect(await complaints(file, imports('astro:content'))).toEqual([]);
  });

  it.each(['src/story/a.ts', 'src/consent/rules/a.ts', 'src/checks/a.ts'])(
    '%s is pure',
    async (file) => {
      const impure = ["import 'node:fs';", "import 'node:crypto';", "import 'fs/promises';", 'Date.now();', 'new Date();', 'Date();', 'Temporal.Now.plainDateISO();']; // prettier-ignore
      for (const code of impure) expect(await complaints(file, code), code).toHaveLength(1);
      expect(await complaints(file, "new Date('2026-03-01');")).toEqual([]);
    },
  );

  it('keeps Node out of the desk, which runs in a browser', async () => {
    expect(await complaints('admin/a.ts', imports('node:fs'))).toHaveLength(1);
    expect(await complaints('admin/checklist/Left.tsx', imports('crypto'))).toHaveLength(1);
  });

  it('lets exports use Node, but not files', async () => {
    expect(await complaints('src/exports/slides/a.ts', imports('node:fs/promises'))).toHaveLength(
      1,
    );
    expect(await complaints('src/exports/slides/a.ts', imports('fs'))).toHaveLength(1);
    expect(await complaints('src/exports/slides/a.ts', imports('node:zlib'))).toEqual([]);
  });
});

it('is part of what `npm run lint` applies', async () => {
  const lint = new ESLint();
  for (const file of ['src/story/a.ts', 'src/components/A.astro', 'admin/a.ts']) {
    const config = (await lint.calculateConfigForFile(file)) as { rules: Record<string, unknown> };
    expect(config.rules['no-restricted-imports'], file).toMatchObject([2, {}]);
  }
  // The linter reads the types of the whole project first.
}, 30_000);
