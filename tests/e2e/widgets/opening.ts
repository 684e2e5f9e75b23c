import type { Hit } from '../../../admin/widgets/control/control-props.ts';

/** What the page of the widgets is opened with. */
export interface Opening {
  kind?: string;
  data?: Record<string, unknown>;
  isNew?: boolean;
  /** The library's lists, by the names of their collections. */
  lists?: Record<string, readonly Hit[]>;
}
