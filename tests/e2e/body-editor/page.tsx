/// <reference types="vite/client" />
// A page for tests. It has only the editor, in a form that stores the text as Decap does.

import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { StoryBody } from '../../../admin/editor/StoryBody.tsx';
import '../../../admin/editor/body.css';
import './page.css';

declare global {
  interface Window {
    /** Every text that the editor passed to the form. */
    sentTexts: string[];
    /** The names of the files that were added to the story. */
    files: string[];
    /** Puts another text into the form, as Decap does when it loads a draft. */
    load: (text: string) => void;
  }
}

const bench =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"%3E%3Cpath d="M1 2h6v1H1z"/%3E%3C/svg%3E';

const field = new Map([
  ['name', 'body'],
  ['label', 'The story'],
]);

function Form({ first }: { first: string }) {
  const [value, setValue] = useState(first);
  window.load = setValue;
  return (
    <>
      <StoryBody
        value={value}
        forID="body-field-1"
        classNameWrapper="decap-wrapper"
        field={field}
        getEntry={() => undefined}
        onChange={(text) => {
          window.sentTexts.push(String(text));
          setValue(String(text));
        }}
        onPersistMedia={({ name }) => {
          window.files.push(name);
          return Promise.resolve({ payload: { path: `content/stories/family/k7m2qx/${name}` } });
        }}
        getAsset={(path) => (path === '' ? '' : bench)}
      />
      <button type="button">Save</button>
    </>
  );
}

window.sentTexts = [];
window.files = [];
const place = document.querySelector('#form');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Form first={decodeURIComponent(window.location.hash.slice(1))} />
    </StrictMode>,
  );
}
