import type { FileFormat } from './opened.ts';

/** A story's file as it is. Until the form takes it apart, the whole of it is one field. */
export const storyFormat: FileFormat = {
  fromFile: (text) => ({
    id: /^id: (\w+)$/m.exec(text)?.[1],
    title: /^title: (.+)$/m.exec(text)?.[1],
    source: text,
  }),
  toFile: ({ source }) => (typeof source === 'string' ? source : ''),
};
