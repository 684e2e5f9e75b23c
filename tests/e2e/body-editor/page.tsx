/// <reference types="vite/client" />
// The editor alone, in a form that keeps its text as Decap would. For tests; it is never published.

import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { StoryBody } from '../../../admin/body/StoryBody.tsx';
import '../../../admin/body/body.css';
import './page.css';

declare global {
  interface Window {
    /** What the form was told, each time the text changed. */
    told: string[];
    /** Puts another text into the form, as when a draft is loaded. */
    load: (text: string) => void;
  }
}

const bench =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"%3E%3Cpath d="M1 2h6v1H1z"/%3E%3C/svg%3E';

function Form({ first }: { first: string }) {
  const [value, setValue] = useState(first);
  window.load = setValue;
  return (
    <>
      <StoryBody
        value={value}
        forID="body-field-1"
        onChange={(text) => {
          window.told.push(text);
          setValue(text);
        }}
        getAsset={(path) => (path === './bench.jpg' ? bench : '')}
      />
      <button type="button">Save</button>
    </>
  );
}

window.told = [];
const place = document.querySelector('#form');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Form first={decodeURIComponent(window.location.hash.slice(1))} />
    </StrictMode>,
  );
}
