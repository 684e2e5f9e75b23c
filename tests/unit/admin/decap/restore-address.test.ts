import { describe, expect, it } from 'vitest';
import { restoreAddress } from '../../../../admin/decap/restore-address.ts';

/** Opens a window in which Decap shows one page, with Decap's history. */
function openWindow(shown: string) {
  const location = {
    hash: shown,
    get href() {
      return `https://desk.test/${this.hash}`;
    },
    replace(hash: string) {
      this.hash = hash;
    },
  };
  const page = Object.assign(new EventTarget(), { location });
  const history = { location: shown, createHref: (hash: string) => hash };
  restoreAddress(page as unknown as Window, history);
  const enter = (hash: string) => {
    location.hash = hash;
    const newURL = location.href;
    return () => page.dispatchEvent(Object.assign(new Event('hashchange'), { newURL }));
  };
  return { location, history, enter };
}

const timersRun = () => new Promise((resolve) => setTimeout(resolve));

describe('the address of the desk’s window', () => {
  it('is that of the open form again if Decap did not follow a new address', async () => {
    const { location, enter } = openWindow('#/one');
    enter('#/other')();
    await timersRun();
    expect(location.hash).toBe('#/one');
  });

  it('stays the new address if Decap followed it', async () => {
    const { location, history, enter } = openWindow('#/one');
    const tell = enter('#/other');
    history.location = '#/other';
    tell();
    await timersRun();
    expect(location.hash).toBe('#/other');
  });

  it('stays the newest address if Decap does not know of that one yet', async () => {
    const { location, history, enter } = openWindow('#/one');
    const tell = enter('#/other');
    history.location = '#/other';
    tell();
    enter('#/third');
    await timersRun();
    expect(location.hash).toBe('#/third');
  });
});
