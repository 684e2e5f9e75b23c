/**
 * What Decap says in other words than its own, by its own keys: where its own would mislead, or
 * blame whoever reads them. It says the rest as it does.
 */
export const decapWords = {
  collection: {
    collectionTop: {
      // Decap's own begins with a sign that many fonts do not have.
      newButton: 'New: %{collectionLabel}',
      filterBy: 'Show only',
      groupBy: 'Group by',
    },
    entries: { noEntries: 'Nothing is here.', unpublishedHeader: 'Not published yet' },
    groups: { other: 'Not said' },
  },
  editor: {
    // Behind the label of everything that a draft can be saved without.
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
      onDeleteUnpublishedChanges:
        'This throws away everything that was written since the story was last published. Do you want that?',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        'This throws away everything that was written since the story was last published, saved or not. Do you want that?',
      confirmLoadBackup:
        'There is work of yours here that was never saved. Do you want it back in the form?',
    },
    editorToolbar: {
      deleteUnpublishedChanges: 'Throw away the changes',
      deleteUnpublishedEntry: 'Throw away the draft',
    },
  },
  ui: {
    toast: {
      missingRequiredField: 'Not saved yet: something it cannot do without is marked in the form.',
      onFailToPersist: 'Not saved. %{details}',
      onFailToUpdateStatus: 'Not moved. %{details}',
      onFailToPublishEntry: 'Not published. %{details}',
    },
  },
};
