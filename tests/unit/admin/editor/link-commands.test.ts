import { describe, expect, it } from 'vitest';
import { findLinkRange, removeLink, setLink } from '../../../../admin/editor/link-commands.ts';
import { after, editing } from './editing.ts';

const address = 'https://example.org/';

describe('a link', () => {
  it('is set on the selected words', () => {
    const begun = editing('She *came* back.', 'came', true);
    expect(after(begun, setLink(findLinkRange(begun.state), address, ''))).toBe(
      'She *[came](https://example.org/)* back.',
    );
  });

  it('is inserted with its words if none are selected', () => {
    const begun = editing('She came.', 'came');
    expect(after(begun, setLink(findLinkRange(begun.state), address, ' back'))).toBe(
      'She came[ back](https://example.org/).'.replace('[ ', ' ['),
    );
  });

  it.each(['the', 'page', 'whole'])(
    'is found with all its words from the cursor in %j',
    (words) => {
      const begun = editing('See [the **whole** page](https://a.org).', words);
      expect(findLinkRange(begun.state).href).toBe('https://a.org/');
      expect(after(begun, removeLink(findLinkRange(begun.state)))).toBe('See the **whole** page.');
      expect(after(begun, setLink(findLinkRange(begun.state), address, ''))).toBe(
        'See [the **whole** page](https://example.org/).',
      );
    },
  );

  it('replaces the links within the selection', () => {
    const begun = editing('See [the page](https://a.org).', 'See ', true);
    const place = { ...findLinkRange(begun.state), to: 13 };
    expect(after(begun, setLink(place, address, ''))).toBe('[See the page](https://example.org/).');
  });

  it('is not found from outside it', () => {
    expect(
      findLinkRange(editing('See [it](https://a.org) now.', ' now').state).href,
    ).toBeUndefined();
  });
});
