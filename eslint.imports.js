// Which folder may import which: what a folder needs lies to its left, so that a change to a page
// can never reach the gate, and the gate can be read without reading anything else.

import { builtinModules } from 'node:module';

const direction =
  'story ← consent ← checks ← library ← exports ← build ← desk ← cli, and build ← pages, with words between story and library';

const upToChecks = ['story', 'consent', 'checks'];
const upToLibrary = [...upToChecks, 'words', 'library'];
const upToBuild = [...upToLibrary, 'exports', 'build'];

/** For each folder of src, the others it may import from. */
const allowed = {
  story: [],
  consent: ['story'],
  checks: ['story', 'consent'],
  words: ['story'],
  library: [...upToChecks, 'words'],
  exports: upToLibrary,
  build: [...upToLibrary, 'exports'],
  desk: upToBuild,
  cli: [...upToBuild, 'desk'],
  components: [...upToBuild, 'layouts'],
  layouts: [...upToBuild, 'components'],
  pages: [...upToBuild, 'layouts', 'components'],
};
const folders = Object.keys(allowed);
const pure = upToChecks;
const knowAstro = ['build', 'components', 'layouts', 'pages'];
const knowAdmin = ['build', 'desk', 'cli', 'components', 'layouts', 'pages'];

const extensions = '{js,mjs,ts,tsx,astro}';

/** A relative path means a folder only from a known depth; below this one any number of ../ counts. */
const deepest = 4;

/** Node's own modules by their old names: without node: before them. */
const builtins = builtinModules.filter((name) => /^[a-z]/.test(name) && !/[:/]/.test(name));

const noAstro = {
  regex: '^(?:astro(?:$|[:\\/])|@astrojs\\/)',
  message:
    'Only content.config.ts, pages, layouts, components and build know Astro. Take what you need as an argument.',
};
const noNode = {
  regex: `^(?:node:|(?:${builtins.join('|')})(?:$|\\/))`,
  message:
    'story, consent and checks are pure: no files and no Node, for they run in the CMS too. Take what you need as an argument.',
};
const noNodeInBrowser = {
  ...noNode,
  message: 'admin runs in a browser: no files and no Node. Take what you need as an argument.',
};
const noFiles = {
  regex: '^(?:node:)?fs(?:$|\\/)',
  message: 'Exports make bytes; build and cli read and write files. Take and return the bytes.',
};
const noWayRound = {
  regex: '^\\/|^(?:\\.\\.\\/)+src\\/',
  message: 'Import by the shortest relative path, so that the direction of imports can be seen.',
};
const noTests = {
  regex: '^(?:\\.\\.\\/)+tests\\/',
  message: 'The library does not know its tests. Move what both need into src.',
};
const noAdmin = {
  regex: '^(?:\\.\\.\\/)+admin\\/',
  message: 'The CMS is made from the library, never the other way. Move what both need into src.',
};
const onlyForAdmin = {
  regex:
    '^\\/|^(?:\\.\\.\\/)+src\\/(?!(?:story|consent|checks|words|styles)\\/|exports\\/article(?:$|\\/|\\.ts$))',
  message:
    'admin may import from src only story, consent, checks, words, styles and exports/article. Move what you need into one of them.',
};

const noClock = [
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='Temporal'][property.name='Now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
].map((selector) => ({
  selector,
  message: 'story, consent and checks have no clock. Take the day as an argument: a plain date.',
}));

/**
 * ESLint configurations that hold the direction of imports. They need no types and no plugin.
 * @type {import('eslint').Linter.Config[]}
 */
export const importRules = [
  ...folders.flatMap(configsFor),
  {
    name: 'imports/content.config',
    files: ['src/content.config.ts'],
    rules: restrict([
      others('src/content.config.ts', ['cli', 'components', 'layouts', 'pages'], '\\.\\/'),
      noWayRound,
      noTests,
    ]),
  },
  {
    name: 'imports/admin',
    files: [`admin/**/*.${extensions}`],
    rules: restrict([onlyForAdmin, noAstro, noNodeInBrowser, noTests]),
  },
];

/** One configuration for each depth of a folder; the shallowest comes last, and so wins. */
function configsFor(folder) {
  const depths = Array.from({ length: deepest + 1 }, (_, index) => deepest - index);
  return depths.map((depth) => {
    const file = `src/${folder}/${depth === deepest ? '**/' : '*/'.repeat(depth)}*`;
    return {
      name: `imports/${folder}/${depth}`,
      // A script in an Astro component is linted as a file of its own, inside the component's.
      files: [`${file}.${extensions}`, `${file}.astro/*.{js,ts}`],
      rules: restrict(patternsFor(folder, depth), pure.includes(folder) ? noClock : []),
    };
  });
}

function patternsFor(folder, depth) {
  const up = `(?:\\.\\.\\/){${depth + 1}${depth === deepest ? ',' : ''}}`;
  const forbidden = folders.filter((name) => name !== folder && !allowed[folder].includes(name));
  return [
    others(`src/${folder}`, forbidden, up),
    ...(knowAstro.includes(folder) ? [] : [noAstro]),
    ...(knowAdmin.includes(folder) ? [] : [noAdmin]),
    ...(pure.includes(folder) ? [noNode] : []),
    ...(folder === 'exports' ? [noFiles] : []),
    noWayRound,
    noTests,
  ];
}

function others(place, forbidden, up) {
  return {
    regex: `^${up}(?:${forbidden.join('|')})(?:$|\\/)`,
    message: `${place} may not import this. Imports point one way: ${direction}. Move what both need further left, or take it as an argument.`,
  };
}

/** The same patterns for `import … from` and for `import()`, which ESLint's own rule does not see. */
function restrict(patterns, syntax = []) {
  const dynamic = patterns.map(({ regex, message }) => ({
    // In a selector a slash would end the expression.
    selector: `:matches(ImportExpression, TSImportType)[source.value=/${regex.replaceAll('\\/', '\\u002F')}/]`,
    message,
  }));
  return {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', ...syntax, ...dynamic],
  };
}
