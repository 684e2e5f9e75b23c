import { useImperativeHandle, useRef, type RefObject } from 'react';
import { focusQuestion } from '../../checklist/focus-question.ts';
import type { ControlProps } from './control-props.ts';

/**
 * Gives Decap the handle of a control. The handle calls every value valid, so that a draft can
 * always be saved: missing answers are reported beside the questions, and checked when the status
 * changes. The handle can focus a path inside the control. The control always renders again,
 * because Decap may have loaded a file.
 *
 * @returns the ref for the root element of the control
 */
export function useControlHandle({ ref, field }: ControlProps): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const name = String(field.get('name'));
  useImperativeHandle(ref, () => ({
    isValid: () => true,
    // Decap labels a field as optional unless this value counts as filled.
    getValidateValue: () => true,
    focus: (path = '') => {
      if (root.current) focusQuestion(path === '' ? name : `${name}.${path}`, root.current);
    },
    shouldComponentUpdate: () => true,
  }));
  return root;
}
