import { useEffect, useState } from 'react';
import { cleanPicture } from './clean-picture.ts';

/** A picture that was chosen and is not in the story yet. */
export interface Picked {
  file: File;
  /** Where it can be looked at. */
  url: string;
}

/** What came of choosing: a picture, one that could not be opened, or nothing. */
export type Choice = Picked | 'unreadable' | undefined;

/** The picture that is being chosen, cleaned as soon as it is. */
export function usePicked(): [Choice, (file: File | undefined) => void] {
  const [choice, setChoice] = useState<Choice>();
  useEffect(() => {
    if (typeof choice !== 'object') return;
    return () => URL.revokeObjectURL(choice.url);
  }, [choice]);
  const pick = (file: File | undefined) => {
    if (file === undefined) setChoice(undefined);
    else
      void cleanPicture(file).then((clean) => setChoice(clean ? pickedFrom(clean) : 'unreadable'));
  };
  return [choice, pick];
}

/** The file gets a name that tells nothing; the camera's, and often a person's, stays behind. */
function pickedFrom(clean: Blob): Picked {
  const ending = clean.type === 'image/png' ? 'png' : 'jpg';
  const [one = 0] = crypto.getRandomValues(new Uint32Array(1));
  const name = `picture-${one.toString(36)}.${ending}`;
  return {
    file: new File([clean], name, { type: clean.type }),
    url: URL.createObjectURL(clean),
  };
}
