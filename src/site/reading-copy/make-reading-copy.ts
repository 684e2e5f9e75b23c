import { usesOfferedTo } from '../../consent/form-coverage.ts';
import { isPossibleDecider, readRecordedPeople } from '../../consent/recorded-consent.ts';
import { toPreviewStory } from '../../exports/article/preview-story.ts';
import { offlinePage, type PageParts } from '../../exports/reading-copy/copy-page.ts';
import type { ReadingPerson } from '../../exports/reading-copy/person-sheets.ts';
import { readingCopyHtml, type ReadingCopyStory } from '../../exports/reading-copy/reading-copy.ts';
import { readLibraryContext, type LibraryContext } from '../../library/library-context.ts';
import { encodeCleanPicture } from '../../library/open-picture.ts';
import { readAttachments, type StoryAttachments } from '../../library/read-attachments.ts';
import { readStory, type StorySource } from '../../library/read-story.ts';
import { findStoryFolders, type StoryFolder } from '../../library/story-folders.ts';
import type { PagePicture } from '../../story/body/body-html.ts';
import { findPictures, type Body } from '../../story/body/body-tree.ts';
import { isText, toFieldGroup, type FieldGroup } from '../../story/plain-data.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { dropBlankValues } from '../../story/source/parse-yaml.ts';
import type { RecognisableBy } from '../../story/vocabulary.ts';
import { readingCopyCommandWords as words } from '../../words/reading-copy-command-en-gb.ts';
import { words as siteWords } from '../../words/index.ts';

/** Which reading copy is made, and of which content. */
export interface ReadingCopyRequest {
  contentDir: string;
  id: string;
  isEasyRead: boolean;
  /** The day on which the copy is made. */
  on: PlainDate;
  /** Whether a copy is made although somebody has said no, because that person asked for it. */
  isAfterNo: boolean;
}

/** A reading copy, and the version that it shows. */
export interface ReadingCopy {
  html: string;
  fingerprint: string;
}

/**
 * Makes the reading copy of a story: one page that needs no other file.
 *
 * @param parts the style and the script of the page
 * @throws Error if there is no such story, it cannot be read, or somebody has said no to it
 */
export async function makeReadingCopy(
  { contentDir, id, isEasyRead, on, isAfterNo }: ReadingCopyRequest,
  parts: PageParts,
): Promise<ReadingCopy> {
  const source = await readStory(await findFolder(contentDir, id));
  const attachments = await readAttachments(source);
  const { fingerprint } = attachments;
  if (fingerprint === undefined) throw new Error(explainUnreadable(source, attachments));
  const context = await readLibraryContext(contentDir);
  const removal = context.removals.find(id);
  if (removal !== undefined && !isAfterNo && (removal === 'unreadable' || !removal.uses)) {
    throw new Error(words.saidNo);
  }
  const copy = toReadingCopy(source, attachments, fingerprint, context);
  const pictures = await embedPictures(attachments);
  const content = readingCopyHtml(copy, {
    settings: context.settings,
    principles: context.principles.map(({ id, data }) => ({ id, question: data.question })),
    findPicture: (src) => pictures.get(src),
    on,
    isEasyRead,
  });
  const className = `is-${source.folder.kind}${isEasyRead ? ' is-easy' : ''}`;
  const html = await offlinePage({
    title: words.pageTitle,
    language: siteWords.lang,
    className,
    content,
    parts,
  });
  return { html, fingerprint };
}

async function findFolder(contentDir: string, id: string): Promise<StoryFolder> {
  const { folders } = await findStoryFolders(contentDir);
  const [folder, ...others] = folders.filter(({ name }) => name === id);
  if (!folder) throw new Error(words.unknown(id));
  if (others.length > 0) throw new Error(words.severalFolders(id));
  return folder;
}

function explainUnreadable(source: StorySource, { findings }: StoryAttachments): string {
  const error = [...source.findings, ...findings].find(({ severity }) => severity === 'error');
  const { message = '', hint = '' } = error ?? {};
  return words.unreadable(source.folder.place, message, hint);
}

function toReadingCopy(
  { data, folder, written }: StorySource,
  { transcript }: StoryAttachments,
  fingerprint: string,
  context: LibraryContext,
): ReadingCopyStory {
  const front = toFieldGroup(dropBlankValues(data));
  const body = written?.body ?? [];
  const { inBrief } = front;
  return {
    story: toPreviewStory(folder.kind, front, body, []),
    inBrief: isText(inBrief) ? inBrief : undefined,
    transcript: transcript?.body,
    fingerprint,
    people: readPeople(front, body, context),
  };
}

function readPeople(front: FieldGroup, body: Body, { forms }: LibraryContext): ReadingPerson[] {
  const people = readRecordedPeople(front).filter(isPossibleDecider);
  const entries = Array.isArray(front['people']) ? front['people'] : [];
  const features = findFeatures(front, body);
  return people.map((recorded) => {
    const { name, description } = toFieldGroup(entries[recorded.number - 1]);
    const { form, route } = recorded.consent;
    const from = forms.find(({ id }) => id === form)?.data.from;
    // An own name beside a child may show who the child is, so the child is asked about it.
    const isChild = recorded.ageBand !== undefined && recorded.ageBand !== 'adult';
    const namesOther = people.some((other) => other !== recorded && other.naming === 'own-name');
    return {
      recorded,
      ...(isText(name) && recorded.naming !== 'anonymous' ? { name } : {}),
      description: isText(description) ? description : '',
      offered: usesOfferedTo(from, route),
      recognisableBy: [...features, ...(isChild && namesOther ? ['name-of-teller' as const] : [])],
    };
  });
}

/** Finds by what the pictures and the recording of a story let somebody be recognised. */
function findFeatures(front: FieldGroup, body: Body): RecognisableBy[] {
  const pictures = [toFieldGroup(front['image']), ...findPictures(body)];
  const { shows } = toFieldGroup(front['recording']);
  const showsFace =
    shows === 'face' || pictures.some((picture) => picture.shows === 'people-identifiable');
  return [
    ...(showsFace ? (['face'] as const) : []),
    ...(shows === 'face' || shows === 'voice' ? (['voice'] as const) : []),
  ];
}

/** Turns each picture of a story into an address that contains the picture. */
async function embedPictures({ pictures }: StoryAttachments): Promise<Map<string, PagePicture>> {
  const embedded = new Map<string, PagePicture>();
  for (const [src, bytes] of pictures) {
    const { clean, finding } = await encodeCleanPicture(bytes);
    if (!clean) throw new Error(`${finding.message} ${finding.hint}`);
    const { data, width, height } = clean;
    embedded.set(src, { src: `data:image/webp;base64,${data.toString('base64')}`, width, height });
  }
  return embedded;
}
