import { describe, expect, test } from 'vitest';
import {
  actionOf,
  clockOf,
  placeAfter,
  scrollOf,
  type Pressed,
} from '../../../../src/scripts/present/keys.ts';

function press(key: string, more: Partial<Pressed> = {}): Pressed {
  return { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more };
}

describe('keys', () => {
  test.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'blank'],
    ['B', 'blank'],
    ['.', 'blank'],
    ['f', 'full'],
    ['s', 'speaker'],
    ['?', 'help'],
    ['Escape', 'exit'],
    ['F5', 'full'],
  ])('%j asks for %s', (key, action) => {
    expect(actionOf(press(key), true)).toBe(action);
  });

  test('space goes back with the shift key', () => {
    expect(actionOf(press(' ', { shiftKey: true }), true)).toBe('back');
  });

  test.each(['ctrlKey', 'altKey', 'metaKey'] as const)(
    'with the %s a key stays the browser’s own',
    (modifier) => {
      expect(actionOf(press('f', { [modifier]: true }), true)).toBeUndefined();
      expect(actionOf(press('ArrowLeft', { [modifier]: true }), true)).toBeUndefined();
    },
  );

  test('letters do nothing once they are turned off, and the other keys still do', () => {
    for (const key of ['b', '.', 'f', 's', '?'])
      expect(actionOf(press(key), false)).toBeUndefined();
    expect(actionOf(press('PageDown'), false)).toBe('next');
    expect(actionOf(press('Escape'), false)).toBe('exit');
  });

  test('a key nobody has given a meaning does nothing, not even one named as things are', () => {
    for (const key of ['x', 'Tab', 'constructor', 'toString', '__proto__']) {
      expect(actionOf(press(key), true)).toBeUndefined();
    }
  });
});

describe('scrolling', () => {
  test('the keys that scroll a long page do so before they go on', () => {
    expect(['ArrowDown', 'PageDown', ' '].map((key) => scrollOf(press(key)))).toEqual(
      Array(3).fill('down'),
    );
    expect(['ArrowUp', 'PageUp'].map((key) => scrollOf(press(key)))).toEqual(Array(2).fill('up'));
    expect(scrollOf(press(' ', { shiftKey: true }))).toBe('up');
  });

  test('the keys to the sides never scroll', () => {
    expect(scrollOf(press('ArrowRight'))).toBeUndefined();
    expect(scrollOf(press('ArrowLeft'))).toBeUndefined();
  });
});

test('nothing leads before the first screen or beyond the last', () => {
  expect(placeAfter('next', 7, 8)).toBe(7);
  expect(placeAfter('back', 0, 8)).toBe(0);
  expect(placeAfter('last', 2, 8)).toBe(7);
  expect(placeAfter('first', 5, 8)).toBe(0);
  expect(placeAfter('blank', 5, 8)).toBe(5);
});

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [3_725_000, '62:05'],
  [-5, '0:00'],
])('%i milliseconds are %s on the clock', (milliseconds, clock) => {
  expect(clockOf(milliseconds)).toBe(clock);
});
