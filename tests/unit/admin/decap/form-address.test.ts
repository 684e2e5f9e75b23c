import { expect, it, describe } from 'vitest';
import {
  parseFormAddress,
  nextEditor,
  restoreAddress,
} from '../../../../admin/decap/form-address.ts';

const a = 'family/k7m2qx/index';
const b = 'family/n8p3rz/index';

it('an editor stays while its address stays', () => {
  const first = nextEditor(undefined, a, 'undefined/undefined');
  expect(nextEditor(first, a, a)).toBe(first);
});

it('another address gets another editor, also if it is the one before', () => {
  const first = nextEditor(undefined, a, 'undefined/undefined');
  const second = nextEditor(first, b, a);
  const third = nextEditor(second, a, b);
  expect(new Set([first.key, second.key, third.key]).size).toBe(3);
});

it('a new entry keeps its editor once it is saved, and gives it up for any other entry', () => {
  const fresh = nextEditor(undefined, 'family/new', 'undefined/undefined');
  expect(nextEditor(fresh, a, a)).toEqual({ address: a, key: fresh.key });
  expect(nextEditor(fresh, b, 'family/').key).not.toBe(fresh.key);
});

it('the form of an entry, and no other page, has an address of an entry', () => {
  expect(parseFormAddress(`#/collections/family/entries/k7m2qx/index?ref=workflow`)).toEqual({
    collection: 'family',
    slug: 'k7m2qx/index',
  });
  expect(parseFormAddress('#/collections/family/new')).toEqual({ collection: 'family' });
  for (const hash of ['', '#/workflow', '#/collections/family', '#/collections/family/newer']) {
    expect(parseFormAddress(hash)).toBeUndefined();
  }
});

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
