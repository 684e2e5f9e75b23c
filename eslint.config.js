import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRules } from './eslint.imports.js';

const scriptsInAstro = ['**/*.astro/*.ts', '**/*.astro/*.js'];

export default defineConfig(
  globalIgnores([
    '.astro/',
    '.cache/',
    '.stryker-tmp/',
    'content/',
    'dist/',
    'public/',
    'reports/',
    '**/fixtures/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    ignores: scriptsInAstro,
    extends: [js.configs.recommended],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: scriptsInAstro,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number in a message reads as anyone expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Brackets say that what is read may not be there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `() => doIt()` is plain enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    // A test that reaches for what is not there fails, and says where.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  astro.configs.recommended,
  importRules,
);
