import { describe, expect, test } from 'vitest';
import {
  actionForKey,
  placeAfterAction,
  scrollDirectionForKey,
  type PressedKey,
} from '../../../../src/scripts/present/present-actions.ts';

function press(key: string, more: Partial<PressedKey> = {}): PressedKey {
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
    expect(actionForKey(press(key), true)).toBe(action);
  });

  test('space goes back with the shift key', () => {
    expect(actionForKey(press(' ', { shiftKey: true }), true)).toBe('back');
  });

  test.each(['ctrlKey', 'altKey', 'metaKey'] as const)(
    'a key together with %s has the browser’s own meaning',
    (modifier) => {
      expect(actionForKey(press('f', { [modifier]: true }), true)).toBeUndefined();
      expect(actionForKey(press('ArrowLeft', { [modifier]: true }), true)).toBeUndefined();
    },
  );

  test('letters have no meaning once they are turned off, and other keys still have one', () => {
    for (const key of ['b', '.', 'f', 's', '?'])
      expect(actionForKey(press(key), false)).toBeUndefined();
    expect(actionForKey(press('PageDown'), false)).toBe('next');
    expect(actionForKey(press('Escape'), false)).toBe('exit');
  });

  test('an unknown key does nothing, even if it is named like an object property', () => {
    for (const key of ['x', 'Tab', 'constructor', 'toString', '__proto__']) {
      expect(actionForKey(press(key), true)).toBeUndefined();
    }
  });
});

describe('scrolling', () => {
  test('the keys that scroll a long page scroll to its end before they go on', () => {
    expect(['ArrowDown', 'PageDown', ' '].map((key) => scrollDirectionForKey(press(key)))).toEqual(
      Array(3).fill('down'),
    );
    expect(['ArrowUp', 'PageUp'].map((key) => scrollDirectionForKey(press(key)))).toEqual(
      Array(2).fill('up'),
    );
    expect(scrollDirectionForKey(press(' ', { shiftKey: true }))).toBe('up');
  });

  test('the keys to the sides never scroll', () => {
    expect(scrollDirectionForKey(press('ArrowRight'))).toBeUndefined();
    expect(scrollDirectionForKey(press('ArrowLeft'))).toBeUndefined();
  });
});

test('no key leads before the first screen or beyond the last screen', () => {
  expect(placeAfterAction('next', 7, 8)).toBe(7);
  expect(placeAfterAction('back', 0, 8)).toBe(0);
  expect(placeAfterAction('last', 2, 8)).toBe(7);
  expect(placeAfterAction('first', 5, 8)).toBe(0);
  expect(placeAfterAction('blank', 5, 8)).toBe(5);
});
