import { useImperativeHandle, useRef, type RefObject } from 'react';
import { goTo } from '../../checklist/go-to.ts';
import type { ControlProps } from './control-props.ts';

/**
 * What every control of ours tells Decap: it never blocks a draft from being saved (what is missing
 * is told beside the questions, and checked when the story moves on), it can lead to a place inside
 * it, and it renders anew when Decap has loaded a file.
 */
export function useControl({ ref, field }: ControlProps): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const name = String(field.get('name'));
  useImperativeHandle(ref, () => ({
    isValid: () => true,
    // Decap calls a field optional unless it may block the saving of a draft; ours never blocks.
    getValidateValue: () => true,
    focus: (path = '') => {
      if (root.current) goTo(path === '' ? name : `${name}.${path}`, root.current);
    },
    shouldComponentUpdate: () => true,
  }));
  return root;
}
