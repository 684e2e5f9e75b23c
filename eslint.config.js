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
      // Numbers in messages are always formatted as expected.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Brackets show that a property may be missing.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `() => act()` is easy to read, even if `act` returns nothing.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    // A test that reads a missing value fails and names the line.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  astro.configs.recommended,
  importRules,
);
