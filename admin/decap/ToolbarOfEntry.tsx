import { useEffect } from 'react';
import { publishUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { draftStatuses } from '../../src/checks/desk-home.ts';
import { takesStoryDown } from '../../src/consent/takes-story-down.ts';
import { kinds } from '../../src/story/vocabulary.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';
import { toolbarWords } from '../../src/words/toolbar-en-gb.ts';
import { draftAnswers } from '../checklist/draft.ts';
import { findReading } from '../checklist/stages.ts';
import { useDraft } from '../checklist/draft-store.ts';
import { leadHref } from '../home/home-addresses.ts';
import { ToHome } from '../home/ToHome.tsx';
import { EntryBar } from '../toolbar/EntryBar.tsx';
import type { EntryState, NextStep } from '../toolbar/next-step.ts';
import { Result } from '../toolbar/Result.tsx';
import { localServer } from '../access/local-server.ts';
import { saveReadingCopy } from '../reading-copy/save-reading-copy.ts';
import { barOfForm, clearResults, tellResult, useLastResult } from './decap-results.ts';

/** What Decap passes to its toolbar, as far as this bar uses it. */
interface ToolbarProps {
  isPersisting?: boolean;
  isPublishing?: boolean;
  isUpdatingStatus?: boolean;
  isDeleting?: boolean;
  hasChanged?: boolean;
  hasUnpublishedChanges?: boolean;
  isNewEntry?: boolean;
  isModification?: boolean;
  currentStatus?: string;
  collection: { get: (key: 'name' | 'label') => string };
  editorBackLink: string;
  displayUrl?: string;
  onPersist: () => void;
  onChangeStatus: (status: string) => void;
  onDeleteUnpublishedChanges: () => void;
  onLogoutClick: () => void;
}

/**
 * The bar above Decap's form. It offers no action of Decap that no guard knows: to copy a story
 * would copy everyone's consent, and the desk deletes no story. The bundle uses this bar in place of
 * Decap's toolbar.
 */
export default function ToolbarOfEntry(props: ToolbarProps) {
  const { collection, onPersist, onChangeStatus } = props;
  const entry = useEntryState(props);
  const { slug, title } = readOpenEntry();
  useEffect(() => {
    barOfForm.set(true);
    return () => barOfForm.set(false);
  }, []);
  const act = (step: NextStep) => {
    clearResults();
    if (step === 'save' || step === 'saveNo') onPersist();
    else if (step === 'publish')
      void store.dispatch(publishUnpublishedEntry(collection.get('name'), slug));
    else onChangeStatus(step.toUpperCase());
  };
  return (
    <EntryBar
      entry={entry}
      title={title}
      doing={findDoing(props)}
      onStep={act}
      onMove={(status) => onChangeStatus(status.toUpperCase())}
      otherActions={listOtherActions(props)}
      way={<WayBack {...props} />}
      result={<Result result={useLastResult()} onClose={clearResults} />}
    />
  );
}

function useEntryState({
  isNewEntry = false,
  hasChanged = false,
  currentStatus,
  collection,
}: ToolbarProps): EntryState {
  const draft = useDraft();
  const isStory = kinds.some((kind) => kind === collection.get('name'));
  const isDown = draft !== undefined && takesStoryDown(draftAnswers(draft.data));
  const isPublished = draft?.published?.data !== undefined;
  return {
    isNew: isNewEntry,
    hasChanged,
    status: draftStatuses.find((each) => each === currentStatus),
    hasNewNo: isDown && isPublished && !takesStoryDown(draft.published?.data),
    reading: isStory && !isDown ? (draft?.judged ? findReading(draft.judged) : 'not-yet') : 'done',
  };
}

function findDoing(props: ToolbarProps): keyof typeof toolbarWords.doing | undefined {
  if (props.isPersisting) return 'save';
  if (props.isUpdatingStatus) return 'move';
  if (props.isPublishing) return 'publish';
  return props.isDeleting ? 'discard' : undefined;
}

function listOtherActions(props: ToolbarProps) {
  const { hasUnpublishedChanges, isModification, displayUrl } = props;
  const discard = isModification ? toolbarWords.discardChanges : toolbarWords.discardDraft;
  return [
    ...listCopies(props),
    ...(hasUnpublishedChanges ? [{ words: discard, act: props.onDeleteUnpublishedChanges }] : []),
    ...(displayUrl === undefined
      ? []
      : [
          {
            words: toolbarWords.library,
            act: () => void window.open(displayUrl, '_blank', 'noopener'),
          },
        ]),
    { words: toolbarWords.logOut, act: props.onLogoutClick },
  ];
}

/** Offers the reading copies of a story that was saved, where the desk is on this machine. */
function listCopies({ collection: entries, isNewEntry }: ToolbarProps) {
  const collection = entries.get('name');
  const ask = localServer.get();
  if (!ask || isNewEntry || !kinds.some((kind) => kind === collection)) return [];
  return [false, true].map((isEasyRead) => ({
    words: isEasyRead ? toolbarWords.copy.easy : toolbarWords.copy.standard,
    act: () => {
      clearResults();
      saveReadingCopy(window, ask, { collection, slug: readOpenEntry().slug, isEasyRead }).then(
        (result) => tellResult('success', result),
        (cause: unknown) =>
          tellResult(
            'error',
            toolbarWords.copy.failed(cause instanceof Error ? cause.message : String(cause)),
          ),
      );
    },
  }));
}

function WayBack({ editorBackLink, collection, isNewEntry }: ToolbarProps) {
  const isBoard = editorBackLink.startsWith('/workflow');
  const { slug } = readOpenEntry();
  const story = { collection: collection.get('name'), slug };
  const isSavedStory = !isNewEntry && kinds.some((kind) => kind === story.collection);
  return (
    <nav className="bar-way" aria-label={toolbarWords.way}>
      <ToHome />
      <a href={`#${editorBackLink}`}>{isBoard ? homeWords.goTo.board : collection.get('label')}</a>
      {isSavedStory && (
        <a className="to-home" href={leadHref(story)}>
          {toolbarWords.leadPage}
        </a>
      )}
    </nav>
  );
}

interface DecapDraft {
  entryDraft: { getIn: (path: readonly string[]) => unknown };
}

/** Reads the slug and the title of the entry in the form. An entry of a list has a name. */
function readOpenEntry(): { slug: string; title: string } {
  const { entryDraft } = store.getState() as DecapDraft;
  const read = (...path: string[]) => {
    const value = entryDraft.getIn(['entry', ...path]);
    return typeof value === 'string' ? value : '';
  };
  return {
    slug: read('slug'),
    title: read('data', 'title') || read('data', 'name') || read('data', 'term') || read('slug'),
  };
}
