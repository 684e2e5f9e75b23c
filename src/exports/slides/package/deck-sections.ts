import type { CoverSubject } from '../../cover/cover-svg.ts';
import type { CopyTerms } from '../../ooxml/document-properties.ts';
import type { DeckPicture } from '../deck-context.ts';
import type { LaidOutSlide } from '../layout/lay-out-slide.ts';
import type { SlideLayoutName } from '../layout/slide-layouts.ts';
import { firstIdOfMasters } from './master-xml.ts';

/** Slides that share a drawing, colours and terms: those of one story, or those around the stories. */
export interface DeckSection {
  /** What the drawing and the colours of the slides follow from. */
  subject: CoverSubject;
  slides: LaidOutSlide[];
  terms: CopyTerms;
  /** The story's own picture. Default: none. */
  picture?: DeckPicture | undefined;
}

/** A section, and the numbers of its parts in the package. */
export interface NumberedSection extends DeckSection {
  /** The place of the section's master, from 1. Sections with the same subject share a master. */
  number: number;
  /** The layouts that are used, in the order of their parts. */
  usedLayouts: SlideLayoutName[];
  /** The number of the first layout in the package, from 1. */
  firstLayout: number;
  /** The id of the master. The ids of its layouts follow. */
  firstMasterId: number;
}

/** Numbers the masters and layouts of a deck. Masters and layouts share one sequence of ids. */
export function numberSections(sections: readonly DeckSection[]): NumberedSection[] {
  let layoutsBefore = 0;
  return sections.map((section, place) => {
    const usedLayouts = [...new Set(section.slides.map(({ layout }) => layout))];
    const firstLayout = layoutsBefore + 1;
    const firstMasterId = firstIdOfMasters + place + layoutsBefore;
    layoutsBefore += usedLayouts.length;
    return { ...section, number: place + 1, usedLayouts, firstLayout, firstMasterId };
  });
}
