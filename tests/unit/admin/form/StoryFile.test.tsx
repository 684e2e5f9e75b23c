import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { StoryFile } from '../../../../admin/form/StoryFile.tsx';

vi.mock('decap-cms-widget-file', () => ({
  default: { Widget: () => ({ controlComponent: 'input' }) },
}));

/** What Decap's own control is given. */
function given(value: unknown, onChange: (name: string) => void = () => undefined) {
  const { props } = StoryFile({ value, onChange }) as ReactElement<{
    value: unknown;
    onChange: (name: string) => void;
  }>;
  return props;
}

describe('the control for a file beside a story', () => {
  it('gives Decap the bare name, which it compares with its own', () => {
    expect(given('./told.vtt').value).toBe('told.vtt');
    expect(given(undefined).value).toBeUndefined();
  });

  it('gives the form the name as the schema has it', () => {
    const onChange = vi.fn();
    given('', onChange).onChange('told.vtt');
    expect(onChange).toHaveBeenCalledWith('./told.vtt');
  });

  it('gives nothing for a file that was taken out', () => {
    const onChange = vi.fn();
    given('./told.vtt', onChange).onChange('');
    expect(onChange).toHaveBeenCalledWith('');
  });
});
