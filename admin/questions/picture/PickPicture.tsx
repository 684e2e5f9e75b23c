import { useId } from 'react';

interface PickPictureProps {
  isAnother: boolean;
  isUnreadable: boolean;
  onPick: (file: File | undefined) => void;
}

/** Chooses a picture from this computer. */
export function PickPicture({ isAnother, isUnreadable, onPick }: PickPictureProps) {
  const id = useId();
  return (
    <div className="ask">
      <label className="ask-words" htmlFor={id}>
        {isAnother ? 'Choose another picture' : 'Choose a picture from this computer'}
      </label>
      <p className="ask-hint" id={`${id}-hint`}>
        Where and when it was taken, and the name of its file, are left behind.
      </p>
      <input
        className="ask-file"
        type="file"
        id={id}
        data-path={isAnother ? undefined : 'image'}
        accept="image/jpeg,image/png,image/webp,image/avif"
        aria-describedby={isUnreadable ? `${id}-hint ${id}-said` : `${id}-hint`}
        aria-invalid={isUnreadable || undefined}
        onChange={({ target }) => onPick(target.files?.[0])}
      />
      {isUnreadable && (
        <p className="ask-said is-error" id={`${id}-said`} role="alert">
          This file cannot be opened as a picture. Save it as JPEG or PNG, and choose it again.
        </p>
      )}
    </div>
  );
}
