import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { importRules } from '../../eslint.imports.js';

// Only the rules of direction are on. They need no types, so each case takes milliseconds.
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
    ['src/story/issue.ts', '../words/site-en-gb.ts'],
    ['src/story/issue.ts', '../runtime/paths.ts'],
    ['src/consent/gate.ts', '../checks/judge-story.ts'],
    ['src/consent/rules/removal.ts', '../../library/read-library.ts'],
    ['src/checks/names.ts', '../library/read-library.ts'],
    ['src/checks/names.ts', '../words/site-en-gb.ts'],
    ['src/words/site-en-gb.ts', '../consent/gate.ts'],
    ['src/words/site-en-gb.ts', '../runtime/options.ts'],
    ['src/desk-settings/git-hosts.ts', '../library/read-library.ts'],
    ['src/desk-settings/git-hosts.ts', '../runtime/options.ts'],
    ['src/runtime/options.ts', '../library/read-library.ts'],
    ['src/runtime/options.ts', '../consent/gate.ts'],
    ['src/runtime/options.ts', '../words/site-en-gb.ts'],
    ['src/library/read-library.ts', '../exports/article/article.ts'],
    ['src/library/read-library.ts', '../review/only-narrows.ts'],
    ['src/review/only-narrows.ts', '../exports/article/article.ts'],
    ['src/exports/article/article.ts', '../../review/only-narrows.ts'],
    ['src/exports/article/article.ts', '../../publish/build-report.ts'],
    ['src/exports/article/article.ts', '../../site/handoff.ts'],
    ['src/leak-scan/prove-output.ts', '../site/headers.ts'],
    ['src/leak-scan/prove-output.ts', '../publish/publish.ts'],
    ['src/site/serve-output.ts', '../leak-scan/prove-output.ts'],
    ['src/site/serve-output.ts', '../publish/publish.ts'],
    ['src/site/serve-output.ts', '../desk-server/open-desk.ts'],
    ['src/site/serve-output.ts', '../pages/index.astro'],
    ['src/publish/build-report.ts', '../cli/build.ts'],
    ['src/publish/build-report.ts', '../desk-server/open-desk.ts'],
    ['src/publish/build-report.ts', '../pages/index.astro'],
    ['src/desk-server/open-desk.ts', '../cli/build.ts'],
    ['src/pages/index.astro', '../desk-server/open-desk.ts'],
    ['src/pages/index.astro', '../publish/publish.ts'],
    ['src/pages/index.astro', '../leak-scan/prove-output.ts'],
    ['src/cli/build.ts', '../pages/index.astro'],
    ['src/cli/build.ts', '../layouts/Page.astro'],
    ['src/components/Card.astro', '../pages/index.astro'],
    ['src/components/Card.astro', '../cli/build.ts'],
    ['src/components/Card.astro/1_1.ts', '../cli/build.ts'],
    ['src/layouts/Page.astro', '../cli/build.ts'],
    ['src/layouts/Page.astro', '../pages/index.astro'],
    ['src/scripts/search.ts', '../library/read-library.ts'],
    ['src/scripts/search.ts', '../site/handoff.ts'],
    ['src/pages/stories/[id]/index.astro', '../../../cli/build.ts'],
    ['src/live.config.ts', './cli/build.ts'],
    ['src/live.config.ts', './layouts/Page.astro'],
    ['src/live.config.ts', './publish/publish.ts'],
    ['src/story/a/b/c/d/e/deep.ts', '../../../../../../consent/gate.ts'],
    ['admin/decap/desk-config.ts', '../src/library/read-library.ts'],
    ['admin/decap/desk-config.ts', '../../src/library/read-library.ts'],
    ['admin/questions/consent.ts', '../../src/exports/slides/write-deck.ts'],
    ['admin/questions/StoryPeople.tsx', '../../src/library/read-library.ts'],
    ['admin/questions/StoryPeople.tsx', '../../src/review/only-narrows.ts'],
    ['admin/questions/StoryPeople.tsx', '../../src/runtime/options.ts'],
    ['src/library/read-library.ts', '../../admin/decap/desk-config.ts'],
    ['src/publish/add-desk.ts', '../../admin/decap/desk-config.ts'],
    ['src/desk-server/open-desk.ts', '../../admin/decap/desk-config.ts'],
    ['src/cli/start.ts', '../../admin/decap/desk-config.ts'],
    ['src/pages/index.astro', '../../admin/decap/desk-config.ts'],
    ['src/live.config.ts', '../admin/decap/desk-config.ts'],
    ['src/consent/gate.ts', '../../tests/unit/story.ts'],
    ['src/cli/setup.ts', '../../tests/run/test.ts'],
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
    ['src/words/site-en-gb.ts', '../story/vocabulary.ts'],
    ['src/desk-settings/git-hosts.ts', '../story/suggest-word.ts'],
    ['src/runtime/options.ts', '../story/vocabulary.ts'],
    ['src/runtime/options.ts', '../desk-settings/desk-backend.ts'],
    ['src/library/read-library.ts', '../words/site-en-gb.ts'],
    ['src/library/read-library.ts', '../runtime/options.ts'],
    ['src/review/only-narrows.ts', '../library/read-library.ts'],
    ['src/exports/article/article.ts', '../../library/read-library.ts'],
    ['src/leak-scan/prove-output.ts', '../exports/article/article.ts'],
    ['src/site/handoff.ts', '../library/read-library.ts'],
    ['src/publish/build-report.ts', '../exports/article/article.ts'],
    ['src/publish/publish.ts', '../leak-scan/prove-output.ts'],
    ['src/publish/publish.ts', '../site/handoff.ts'],
    ['src/cli/build.ts', '../publish/build-report.ts'],
    ['src/cli/start.ts', '../desk-server/open-desk.ts'],
    ['src/desk-server/foreign-requests.ts', '../runtime/paths.ts'],
    ['src/desk-server/foreign-requests.ts', '../desk-settings/desk-backend.ts'],
    ['src/components/Card.astro', '../words/site-en-gb.ts'],
    ['src/components/Card.astro', '../site/handoff.ts'],
    ['src/layouts/Page.astro', '../components/Card.astro'],
    ['src/pages/stories/[id]/index.astro', '../../../layouts/Page.astro'],
    ['src/scripts/search.ts', '../exports/lists/minutes-band.ts'],
    ['src/live.config.ts', './library/public-story.ts'],
    ['src/live.config.ts', './site/handoff.ts'],
    ['admin/decap/desk-config.ts', '../src/checks/names.ts'],
    ['admin/decap/desk-config.ts', '../../src/desk-settings/desk-settings.ts'],
    ['admin/preview/story.ts', '../../src/exports/article/article.ts'],
    ['admin/questions/StoryPeople.tsx', '../../src/words/index.ts'],
    ['tests/unit/consent/gate.test.ts', '../../../src/consent/gate.ts'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await complaints(file, imports(specifier))).toEqual([]);
    expect(await complaints(file, `await import('${specifier}');`)).toEqual([]);
  });

  it('names the direction in the message, and says what to do', async () => {
    const [message] = await complaints('src/story/issue.ts', imports('../consent/gate.ts'));
    expect(message).toContain(
      'src/story may not import this. Imports point one way: story ← consent ← checks ← library ← review, exports ← leak-scan, site ← publish ← desk-server ← cli, with runtime, words and desk-settings between story and library. Move what both need further left, or take it as an argument.',
    );
  });
});

describe('packages that only some folders may import', () => {
  it.each([
    'src/story/a.ts',
    'src/consent/a.ts',
    'src/checks/a.ts',
    'src/words/a.ts',
    'src/desk-settings/a.ts',
    'src/runtime/a.ts',
    'src/library/a.ts',
    'src/review/a.ts',
    'src/exports/a.ts',
    'src/leak-scan/a.ts',
    'src/publish/a.ts',
    'src/desk-server/a.ts',
    'src/cli/a.ts',
    'src/scripts/a.ts',
    'admin/a.ts',
    'admin/decap/a.ts',
  ])('%s may not import Astro', async (file) => {
    expect(await complaints(file, imports('astro:content'))).toHaveLength(1);
    expect(await complaints(file, imports('astro/zod'))).toHaveLength(1);
    expect(await complaints(file, imports('astro'))).toHaveLength(1);
    expect(await complaints(file, imports('astronomy'))).toEqual([]);
  });

  it.each([
    'src/live.config.ts',
    'src/pages/a.astro',
    'src/layouts/A.astro',
    'src/components/A.astro',
    'src/site/a.ts',
  ])('%s may import Astro', async (file) => {
    expect(await complaints(file, imports('astro:content'))).toEqual([]);
  });

  it.each(['src/story/a.ts', 'src/consent/rules/a.ts', 'src/checks/a.ts'])(
    '%s may use neither Node nor the clock',
    async (file) => {
      const impure = ["import 'node:fs';", "import 'node:crypto';", "import 'fs/promises';", 'Date.now();', 'new Date();', 'Date();', 'Temporal.Now.plainDateISO();']; // prettier-ignore
      for (const code of impure) expect(await complaints(file, code), code).toHaveLength(1);
      expect(await complaints(file, "new Date('2026-03-01');")).toEqual([]);
    },
  );

  it.each([
    'admin/a.ts',
    'admin/decap/a.ts',
    'admin/checklist/Checklist.tsx',
    'src/words/a.ts',
    'src/desk-settings/a.ts',
    'src/scripts/a.ts',
  ])('%s runs in a browser and may not import Node', async (file) => {
    expect(await complaints(file, imports('node:fs'))).toHaveLength(1);
    expect(await complaints(file, imports('crypto'))).toHaveLength(1);
  });

  it('src/exports may import Node, but may not read or write files', async () => {
    expect(await complaints('src/exports/slides/a.ts', imports('node:fs/promises'))).toHaveLength(
      1,
    );
    expect(await complaints('src/exports/slides/a.ts', imports('fs'))).toHaveLength(1);
    expect(await complaints('src/exports/slides/a.ts', imports('node:zlib'))).toEqual([]);
  });

  it.each([
    'admin/a.ts',
    'admin/form/a.ts',
    'admin/questions/A.tsx',
    'src/desk-settings/a.ts',
    'src/desk-server/a.ts',
    'src/live.config.ts',
  ])('%s may not import Decap', async (file) => {
    expect(await complaints(file, imports('decap-cms-core'))).toHaveLength(1);
    expect(await complaints(file, imports('decap-cms-widget-file'))).toHaveLength(1);
  });

  it('admin/decap may import Decap', async () => {
    expect(await complaints('admin/decap/a.ts', imports('decap-cms-core'))).toEqual([]);
    expect(await complaints('admin/decap/stubs/a.ts', imports('decap-cms-core'))).toEqual([]);
  });
});

it('`npm run lint` applies the rules of imports', async () => {
  const lint = new ESLint();
  for (const file of ['src/story/a.ts', 'src/components/A.astro', 'admin/a.ts']) {
    const config = (await lint.calculateConfigForFile(file)) as { rules: Record<string, unknown> };
    expect(config.rules['no-restricted-imports'], file).toMatchObject([2, {}]);
  }
  // The linter reads the types of the whole project first.
}, 30_000);
