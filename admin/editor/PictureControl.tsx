import type { Tied } from './FormField.tsx';

/** A picture that is being chosen. */
export interface PictureChoice {
  /** Where it can be looked at, or the one that is there already; blank where there is none. */
  url: string;
  /** Whether the browser could not open what was chosen. */
  isUnreadable: boolean;
  pick: (file: File | undefined) => void;
}

/** Chooses a picture from this computer, and shows the one that is chosen. */
export function PictureControl({ tied, choice }: { tied: Tied; choice: PictureChoice }) {
  return (
    <>
      {choice.url !== '' && <img src={choice.url} alt="" className="chosen-picture" />}
      <input
        {...tied}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif"
        onChange={({ target }) => choice.pick(target.files?.[0])}
      />
    </>
  );
}
