import type { Kind } from '../../story/vocabulary.ts';

/** The colours of one kind of story, as six hexadecimal digits. */
export interface Palette {
  /** The sky and the ring around each circle. */
  paper: string;
  /** The nearest ground. */
  deep: string;
  /** The brightest colour of hills and circles. */
  bright: string;
  /** The lightest colour of hills and circles. */
  light: string;
  /** The thread. */
  thread: string;
}

/** The palette of each kind of story. */
export const palettes: Record<Kind, Palette> = {
  family: {
    paper: '#f6ede3',
    deep: '#7a3e5c',
    bright: '#c8553d',
    light: '#e9c9b5',
    thread: '#3a2430',
  },
  'young-person': {
    paper: '#f4f1e8',
    deep: '#0f5c5c',
    bright: '#f2b84b',
    light: '#e4dcc8',
    thread: '#12383a',
  },
  professional: {
    paper: '#f3f0ea',
    deep: '#2e4a7d',
    bright: '#8fb0a9',
    light: '#d9c7a3',
    thread: '#1d2c4a',
  },
};
