import { hostWords } from './host-en-gb.ts';

/**
 * Our replacements for words of Decap that would mislead or blame editors. The keys are Decap’s
 * own. All other words of Decap stay as they are.
 */
export const decapWords = {
  collection: {
    collectionTop: {
      // Decap’s own label begins with a character that many fonts do not have.
      newButton: 'New: %{collectionLabel}',
      filterBy: 'Show only',
      groupBy: 'Group by',
    },
    entries: { noEntries: 'Nothing is here.', unpublishedHeader: 'Not published yet' },
    groups: { other: 'Not answered' },
  },
  editor: {
    // Decap writes this after the label of every field that is not required.
    editorControl: { field: { optional: 'can wait' } },
    editorControlPane: {
      widget: {
        required: '%{fieldLabel}: fill this in.',
        regexPattern: '%{fieldLabel}: write %{pattern}.',
        rangeCount: '%{fieldLabel}: %{minCount} to %{maxCount}, please.',
        rangeMin: '%{fieldLabel}: at least %{minCount}, please.',
        rangeMax: '%{fieldLabel}: at most %{maxCount}, please.',
      },
    },
    editor: {
      onLeavePage:
        'What you wrote here is not saved. Leave it? This browser keeps it, and offers it when you open this again.',
      onDeleteUnpublishedChanges:
        'This discards everything that was written since the story was last published. Do you want that?',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        'This discards everything that was written since the story was last published, saved or not. Do you want that?',
      confirmLoadBackup:
        'This browser has work of yours that was never saved. Do you want it back in the form?',
    },
  },
  workflow: { workflow: { newPost: 'New' } },
  ui: {
    toast: {
      entrySaved: 'Saved.',
      entryUpdated: 'It has moved on.',
      entryPublished: 'Published. Readers see it once the library is built.',
      onDeleteUnpublishedChanges: 'Discarded.',
      missingRequiredField: 'Not saved yet. The form marks what you need to fill in first.',
      onFailToDelete: 'Not discarded. %{details}',
      onFailToPersist: 'Not saved. %{details}',
      onFailToUpdateStatus: 'The status has not changed. %{details}',
      onFailToPublishEntry: 'Not published. %{details}',
      onFailToLoadEntries: 'Not opened. %{details}',
      onFailToAuth: 'Not signed in. %{details}',
      onLoggedOut: hostWords.signedOutMeanwhile,
      onBackendDown: hostWords.down,
    },
  },
};
