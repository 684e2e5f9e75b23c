// The allowed imports between rooms. A room imports only from the rooms to its left. A change to a
// page can therefore never affect the gate, and the gate can be read without any other room.

import { builtinModules } from 'node:module';

const direction =
  'story ← consent ← checks ← library ← review, exports ← leak-scan, site ← publish ← desk-server ← cli, with runtime, words and desk-settings between story and library';

/** Rooms that import only from `story` and that `library` and all rooms to its right may import. */
const shared = ['runtime', 'words', 'desk-settings'];

const judging = ['story', 'consent', 'checks'];
const libraryAndLeft = [...judging, ...shared, 'library'];
const exportsAndLeft = [...libraryAndLeft, 'review', 'exports'];
const siteAndLeft = [...exportsAndLeft, 'leak-scan', 'site'];
/** The rooms from which pages may import. */
const roomsOfPages = [...libraryAndLeft, 'exports', 'site'];
const publishAndLeft = [...siteAndLeft, 'publish'];

/** The folders from which each folder of src may import. */
const allowed = {
  story: [],
  consent: ['story'],
  checks: ['story', 'consent'],
  words: ['story'],
  'desk-settings': ['story'],
  // The options of a run include the settings of the desk.
  runtime: ['story', 'desk-settings'],
  library: [...judging, ...shared],
  review: libraryAndLeft,
  exports: libraryAndLeft,
  'leak-scan': exportsAndLeft,
  site: exportsAndLeft,
  publish: siteAndLeft,
  'desk-server': publishAndLeft,
  cli: [...publishAndLeft, 'desk-server'],
  components: [...roomsOfPages, 'layouts', 'scripts', 'styles'],
  layouts: [...roomsOfPages, 'components', 'scripts', 'styles'],
  scripts: [...judging, 'words', 'exports'],
  styles: [],
  pages: [...roomsOfPages, 'layouts', 'components', 'scripts', 'styles'],
};
const folders = Object.keys(allowed);
const pure = judging;
/** Rooms whose code also runs in browsers. */
const inBrowser = ['words', 'desk-settings', 'scripts'];
const knowAstro = ['site', 'components', 'layouts', 'pages'];

const extensions = '{js,mjs,ts,tsx,astro}';

/**
 * The depth from which any number of ../ counts. At smaller depths the patterns name the exact
 * number, because a relative path identifies a folder only from a known depth.
 */
const deepest = 4;

/** The names of Node's own modules without the prefix `node:`. */
const builtins = builtinModules.filter((name) => /^[a-z]/.test(name) && !/[:/]/.test(name));

const noAstro = {
  regex: '^(?:astro(?:$|[:\\/])|@astrojs\\/)',
  message:
    'Only live.config.ts, pages, layouts, components and site know Astro. Take what you need as an argument.',
};
const noNode = {
  regex: `^(?:node:|(?:${builtins.join('|')})(?:$|\\/))`,
  message:
    'story, consent and checks are pure: no files and no Node, for they run in the desk too. Take what you need as an argument.',
};
const noNodeInBrowser = {
  ...noNode,
  message:
    'admin, words, desk-settings and scripts run in a browser: no files and no Node. Take what you need as an argument.',
};
const noFiles = {
  regex: '^(?:node:)?fs(?:$|\\/)',
  message:
    'Exports make bytes; other rooms read and write files. Take the bytes as an argument and return them.',
};
const noDetour = {
  regex: '^\\/|^(?:\\.\\.\\/)+src\\/',
  message: 'Import by the shortest relative path, so that the direction of imports can be seen.',
};
const noTests = {
  regex: '^(?:\\.\\.\\/)+tests\\/',
  message: 'The library does not know its tests. Move what both need into src.',
};
const noAdmin = {
  regex: '^(?:\\.\\.\\/)+admin\\/',
  message:
    'Nothing imports from admin, which is made from the library. Move what both need into src.',
};
const noDecap = {
  regex: '^decap-',
  message: 'Only admin/decap imports Decap packages. Pass what you need through a file there.',
};
const onlyForAdmin = {
  regex:
    '^\\/|^(?:\\.\\.\\/)+src\\/(?!(?:story|consent|checks|words|desk-settings|styles)\\/|exports\\/article(?:$|\\/|\\.ts$))',
  message:
    'admin may import from src only story, consent, checks, words, desk-settings, styles and exports/article. Move what you need into one of them.',
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
 * ESLint configurations that enforce the direction of imports. They need no types and no plugin.
 * @type {import('eslint').Linter.Config[]}
 */
export const importRules = [
  ...folders.flatMap(configsFor),
  {
    name: 'imports/live.config',
    files: ['src/live.config.ts'],
    rules: restrict([
      othersThan('src/live.config.ts', forbiddenFor(roomsOfPages), '\\.\\/'),
      noAdmin,
      noDecap,
      noDetour,
      noTests,
    ]),
  },
  {
    name: 'imports/admin',
    files: [`admin/**/*.${extensions}`],
    rules: restrict([onlyForAdmin, noAstro, noNodeInBrowser, noDecap, noTests]),
  },
  {
    name: 'imports/admin/decap',
    files: [`admin/decap/**/*.${extensions}`],
    rules: restrict([onlyForAdmin, noAstro, noNodeInBrowser, noTests]),
  },
];

/**
 * Makes one configuration for each depth of a folder. The configuration of the smallest depth comes
 * last, because the last configuration wins.
 */
function configsFor(folder) {
  const depths = Array.from({ length: deepest + 1 }, (_, index) => deepest - index);
  return depths.map((depth) => {
    const file = `src/${folder}/${depth === deepest ? '**/' : '*/'.repeat(depth)}*`;
    return {
      name: `imports/${folder}/${depth}`,
      // ESLint treats a script in an Astro component as a file below the component's path.
      files: [`${file}.${extensions}`, `${file}.astro/*.{js,ts}`],
      rules: restrict(patternsFor(folder, depth), pure.includes(folder) ? noClock : []),
    };
  });
}

function patternsFor(folder, depth) {
  const up = `(?:\\.\\.\\/){${depth + 1}${depth === deepest ? ',' : ''}}`;
  const forbidden = forbiddenFor([...allowed[folder], folder]);
  return [
    othersThan(`src/${folder}`, forbidden, up),
    ...(knowAstro.includes(folder) ? [] : [noAstro]),
    ...(pure.includes(folder) ? [noNode] : []),
    ...(inBrowser.includes(folder) ? [noNodeInBrowser] : []),
    ...(folder === 'exports' ? [noFiles] : []),
    noAdmin,
    noDecap,
    noDetour,
    noTests,
  ];
}

function forbiddenFor(permitted) {
  return folders.filter((name) => !permitted.includes(name));
}

function othersThan(place, forbidden, up) {
  return {
    regex: `^${up}(?:${forbidden.join('|')})(?:$|\\/)`,
    message: `${place} may not import this. Imports point one way: ${direction}. Move what both need further left, or take it as an argument.`,
  };
}

/** Makes rules for `import … from`, and for `import()`, which ESLint's own rule does not check. */
function restrict(patterns, syntax = []) {
  const dynamic = patterns.map(({ regex, message }) => ({
    // A slash would end the regular expression in a selector.
    selector: `:matches(ImportExpression, TSImportType)[source.value=/${regex.replaceAll('\\/', '\\u002F')}/]`,
    message,
  }));
  return {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', ...syntax, ...dynamic],
  };
}
