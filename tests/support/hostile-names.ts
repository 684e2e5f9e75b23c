const escape = String.fromCodePoint(0x1b);
const rightToLeft = String.fromCodePoint(0x202e);

/**
 * Names of files and folders that a git host or a terminal would run as commands if a program
 * printed them.
 */
export const hostileNames = [
  '::set-output name=narrows::true',
  '##[set-output name=narrows;]true',
  'a\n::set-output name=narrows::true',
  'a\r##vso[task.setvariable variable=narrows]true',
  `${escape}[2K${escape}]0;title`,
  `${escape}[0Ksection_start:1:a[collapsed=true]`,
  `gpj.${rightToLeft}dnoces`,
];

/**
 * Matches characters that no command may print, whatever the names of files are. Line breaks are
 * allowed.
 */
export const hostileOutput = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\s*::|##/mu;
