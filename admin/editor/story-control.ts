import type { ControlProps } from '../questions/control/control-props.ts';

/** What Decap gives the control of a text, as far as this one uses it. */
export interface StoryControl extends ControlProps {
  classNameWrapper?: string | undefined;
  setActiveStyle?: (() => void) | undefined;
  setInactiveStyle?: (() => void) | undefined;
}
