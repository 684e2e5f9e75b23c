import EditorToolbar from 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js';
import { ToHome } from '../home/ToHome.tsx';

/** What Decap passes to its toolbar, as far as this file changes it. */
interface ToolbarProps {
  hasUnpublishedChanges?: boolean;
  isModification?: boolean;
}

/**
 * Decap's toolbar without two actions that no guard knows. To copy a story would copy everyone's
 * consent. And Decap offers to delete a published story right after its draft was thrown away, but
 * the desk deletes no story. The bundle uses this toolbar in place of Decap's.
 */
export default function ToolbarOfEntry(props: ToolbarProps) {
  const { hasUnpublishedChanges = false, isModification = false } = props;
  return (
    <>
      <ToHome />
      <EditorToolbar
        {...props}
        canCreateNewEntry={false}
        isModification={hasUnpublishedChanges && isModification}
      />
    </>
  );
}
