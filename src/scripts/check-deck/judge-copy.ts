import type { PlainDate } from '../../story/plain-date.ts';
import type { Use } from '../../story/vocabulary.ts';
import type { CheckStatus, StatusUse } from './check-status.ts';
import type { FoundMark, MarkPlace } from './read-copy.ts';

/** Why a story should be taken out. */
export type TakeOutReason = 'not-open' | 'unknown' | 'no-list' | 'elsewhere';

/** The answer about one story in a file. */
export interface CopyVerdict {
  id: string;
  /** What the story may be used for. Empty: please take it out. */
  fineFor: readonly StatusUse[];
  /** Default: the story is fine. */
  takeOut?: TakeOutReason;
  /** The address at which the copy asks to be checked. Default: the copy names no address. */
  address?: string;
  places: MarkPlace[];
}

/** What the answers depend on. */
export interface VerdictContext {
  /** Undefined: the list could not be loaded. */
  status: CheckStatus | undefined;
  today: PlainDate;
  /** The name of the file, which tells a presentation from a text. */
  fileName: string;
  /** The starts of this library's addresses, without `https://`. */
  bases: readonly string[];
}

/** The uses for which people hold copies in files. */
const usesOfFiles: readonly Use[] = [
  'presentation',
  'report',
  'recruitment',
  'induction',
  'learning',
  'press',
];

/**
 * Answers for each story that was found in a file. A story is fine only if the list says that every
 * use for which it is in the file is open today. Everything else is to be taken out.
 */
export function judgeCopy(marks: readonly FoundMark[], context: VerdictContext): CopyVerdict[] {
  const byId = Map.groupBy(marks, ({ id }) => id);
  return [...byId].map(([id, found]) => {
    const address = found.find((mark) => mark.address !== undefined)?.address;
    return {
      id,
      ...judgeStory(id, found, address, context),
      ...(address === undefined ? {} : { address }),
      places: uniquePlaces(found),
    };
  });
}

function judgeStory(
  id: string,
  found: readonly FoundMark[],
  address: string | undefined,
  context: VerdictContext,
): Pick<CopyVerdict, 'fineFor' | 'takeOut'> {
  const { status, today, bases } = context;
  if (!status) return { fineFor: [], takeOut: 'no-list' };
  const listed = status.stories.get(id);
  if (!listed) {
    const isOurs = address === undefined || bases.some((base) => address.includes(`//${base}`));
    return { fineFor: [], takeOut: isOurs ? 'unknown' : 'elsewhere' };
  }
  const open = listed.filter(({ until }) => until >= today);
  const madeFor = new Set(found.flatMap((mark) => usesOfMark(mark, context)));
  const fineFor = open.filter(({ use }) =>
    madeFor.size === 0 ? usesOfFiles.includes(use) : madeFor.has(use),
  );
  const isFine = fineFor.length > 0 && fineFor.length >= madeFor.size;
  return isFine ? { fineFor } : { fineFor: [], takeOut: 'not-open' };
}

/**
 * The use for which a copy was made. A copy without this mark in a presentation is shown in
 * presentations. The use of other files is not known.
 */
function usesOfMark({ use, file }: FoundMark, { fileName }: VerdictContext): Use[] {
  if (use) return [use];
  return /\.(?:ppt|pptx|pptm|pps|ppsx|ppsm|potx|odp)$/i.test(file ?? fileName)
    ? ['presentation']
    : [];
}

function uniquePlaces(found: readonly FoundMark[]): MarkPlace[] {
  const places = found.map(({ file, slide }): MarkPlace => ({
    ...(file === undefined ? {} : { file }),
    ...(slide === undefined ? {} : { slide }),
  }));
  const hasSlide = (file: string | undefined) =>
    places.some((place) => place.file === file && place.slide !== undefined);
  const unique = new Map(places.map((place) => [JSON.stringify(place), place]));
  return [...unique.values()].filter(({ file, slide }) => slide !== undefined || !hasSlide(file));
}
