import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { StoryFileControl } from '../../../../admin/decap/StoryFileControl.tsx';

vi.mock('decap-cms-widget-file', () => ({
  default: { Widget: () => ({ controlComponent: 'input' }) },
}));

/** Renders the control and returns the properties that it passes to Decap's own control. */
function controlProps(value: unknown, onChange: (name: string) => void = () => undefined) {
  const { props } = StoryFileControl({ value, onChange }) as ReactElement<{
    value: unknown;
    onChange: (name: string) => void;
  }>;
  return props;
}

describe('the control for a file beside a story', () => {
  it('gives Decap the name without ./, which Decap compares with its own', () => {
    expect(controlProps('./told.vtt').value).toBe('told.vtt');
    expect(controlProps(undefined).value).toBeUndefined();
  });

  it('gives the form the name with ./, as the schema needs it', () => {
    const onChange = vi.fn();
    controlProps('', onChange).onChange('told.vtt');
    expect(onChange).toHaveBeenCalledWith('./told.vtt');
  });

  it('gives the form a blank name for a removed file', () => {
    const onChange = vi.fn();
    controlProps('./told.vtt', onChange).onChange('');
    expect(onChange).toHaveBeenCalledWith('');
  });
});
