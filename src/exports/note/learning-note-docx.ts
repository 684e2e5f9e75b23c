import type { Settings } from '../../story/schema/settings.ts';
import { writeDate } from '../../words/dates.ts';
import { noteWords } from '../../words/note-en-gb.ts';
import { corePropertiesPart, propertyRelationships } from '../ooxml/document-properties.ts';
import { relationshipNamespace, writeOoxmlPackage } from '../ooxml/ooxml-package.ts';
import { element, textElement, xmlDocument } from '../ooxml/xml-elements.ts';
import { sectionXml, wordNamespace, wordType } from '../docx/word-elements.ts';
import { stylesXml } from '../docx/word-styles.ts';
import { noteFields, type LearningNote, type NoteField, type NotedStory } from './learning-note.ts';

/** Writes a learning note as a Word file, under the headings of a professional's record. */
export function writeNoteDocx(
  note: LearningNote,
  settings: Pick<Settings, 'organisation' | 'name'>,
  lang: string,
): Uint8Array {
  const properties = {
    title: noteWords.title,
    description: note.activity,
    publisher: settings.organisation,
    library: settings.name,
    lang,
    publishedOn: note.date === '' ? '2026-01-01' : note.date,
  };
  const links = note.stories.map(({ checkAddress }, place) => ({
    id: linkId(place),
    type: 'hyperlink',
    target: checkAddress,
    isExternal: true,
  }));
  return writeOoxmlPackage(
    [
      {
        path: 'word/document.xml',
        type: wordType('document.main'),
        content: documentXml(note),
        relationships: [{ id: 'styles', type: 'styles', target: 'word/styles.xml' }, ...links],
      },
      { path: 'word/styles.xml', type: wordType('styles'), content: stylesXml(lang) },
      corePropertiesPart(properties, { storyId: note.stories.map(({ id }) => id).join(' ') }),
    ],
    [
      propertyRelationships.main('document', 'word/document.xml'),
      propertyRelationships.core('core'),
    ],
  );
}

function linkId(place: number): string {
  return `story${String(place + 1)}`;
}

function documentXml(note: LearningNote): string {
  const answers = noteFields.flatMap((field) => [
    paragraph(noteWords.fields[field].label, 'Heading2'),
    ...writeAnswer(field, note[field]).map((line) => paragraph(line)),
  ]);
  return xmlDocument(
    element(
      'w:document',
      { 'xmlns:w': wordNamespace, 'xmlns:r': relationshipNamespace },
      element(
        'w:body',
        {},
        paragraph(noteWords.title, 'Heading1'),
        ...answers,
        paragraph(noteWords.stories, 'Heading2'),
        ...note.stories.map(storyParagraph),
        sectionXml(25),
      ),
    ),
  );
}

/** Writes an answer as lines. A question without an answer stays, so that it can be answered later. */
function writeAnswer(field: NoteField, answer: string): string[] {
  const lines = answer.split(/\n+/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return [noteWords.unanswered];
  if (field === 'date') return [writeDate(answer)];
  return field === 'minutes' ? [noteWords.minutes(answer)] : lines;
}

function storyParagraph({ id, title, checkAddress }: NotedStory, place: number): string {
  const reference = title === undefined ? noteWords.code(id) : noteWords.reference(title, id);
  const link = element('w:hyperlink', { 'r:id': linkId(place) }, run(checkAddress, 'Hyperlink'));
  return element('w:p', {}, run(`${reference}: `), link);
}

function paragraph(text: string, style?: string): string {
  const properties =
    style === undefined ? [] : [element('w:pPr', {}, element('w:pStyle', { 'w:val': style }))];
  return element('w:p', {}, ...properties, run(text));
}

function run(text: string, style?: string): string {
  const properties =
    style === undefined ? [] : [element('w:rPr', {}, element('w:rStyle', { 'w:val': style }))];
  return element('w:r', {}, ...properties, textElement('w:t', text, { 'xml:space': 'preserve' }));
}
