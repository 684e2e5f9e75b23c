import { expect, test, vi } from 'vitest';
import { writeResult } from '../../../../admin/decap/decap-results.ts';

vi.mock('decap-cms-core/dist/esm/redux/index.js', () => ({ store: {} }));
vi.mock('decap-cms-locales', () => ({
  en: { ui: { toast: { onFailToLoadDeployPreview: 'See %{details}.' } } },
}));

const failed = (name: string) =>
  writeResult({
    type: 'error',
    message: { key: `ui.toast.${name}`, details: Object.assign(new Error('Why.'), { name: '' }) },
  });

test('a result has the words of the desk, and why something failed', () => {
  expect(writeResult({ type: 'success', message: { key: 'ui.toast.entrySaved' } })).toBe('Saved.');
  expect(failed('onFailToPersist')).toBe('Not saved. Why.');
});

test('a draft that could not be thrown away is not called discarded', () => {
  const key = 'ui.toast.onDeleteUnpublishedChanges';
  expect(writeResult({ type: 'success', message: { key } })).toBe('Discarded.');
  expect(failed('onDeleteUnpublishedChanges')).toBe('Not discarded. Why.');
});

test('a message without words of the desk has those of Decap, or only the reason', () => {
  expect(failed('onFailToLoadDeployPreview')).toBe('See Why..');
  expect(failed('somethingNew')).toBe('Why.');
  expect(writeResult({ type: 'info', message: 'Plain.' })).toBe('Plain.');
});
