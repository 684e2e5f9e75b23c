import { describe, expect, it } from 'vitest';
import { bodyFindings } from './parse-for-test.ts';
import { refusedBodies } from './refused-bodies.ts';

describe('syntax that a story cannot contain', () => {
  it.each(Object.entries(refusedBodies))('is refused once, with its line: %s', (_, mdx) => {
    const lines = bodyFindings(`She came.\n\n${mdx}\n`, 31).map((issue) => parseInt(issue));
    expect(lines).toEqual([33]);
  });

  it('has a reason and a hint', () => {
    const namesByMessage = Map.groupBy(Object.keys(refusedBodies), (name) =>
      bodyFindings(refusedBodies[name] ?? '')
        .join('\n')
        .replace(/^1: | \(column \d+\)/g, ''),
    );
    expect(Object.fromEntries(namesByMessage)).toMatchInlineSnapshot(`
      {
        "attribute-code: An attribute of <Quote> is code. Write it as text in quotation marks.": [
          "an attribute of code",
          "an attribute of code that is text",
          "attributes from elsewhere",
        ],
        "empty-component: <Aside> has nothing inside. Write its words between <Aside> and </Aside>, or remove it.": [
          "a component that closes itself",
        ],
        "empty-component: <Helped> has nothing inside. Write its words between <Helped> and </Helped>, or remove it.": [
          "a component around blank lines",
        ],
        "empty-component: <Moment> has nothing inside. Write its words between <Moment> and </Moment>, or remove it.": [
          "an empty component",
        ],
        "link-address: A link in a story leads to a whole web address that begins with https://. Write the whole address, or take the link away and keep its words.": [
          "a link that runs code",
          "a link that is a page",
          "a link that is not secure",
          "a link into the library",
          "a link to another host by any scheme",
          "a link to a file",
          "a link to a place on the page",
          "a link that opens mail",
          "a link with a name in it",
          "a link with a password in it",
          "a link without slashes",
          "a link with slashes too late",
          "a link with slashes the other way",
          "a link to nowhere",
        ],
        "missing-attribute: <Figure> has no value for \`shows\`. Add shows="…".": [
          "a picture that says nothing of people",
        ],
        "missing-attribute: <Figure> has no value for \`src\`. Add src="…".": [
          "a picture without a file",
        ],
        "missing-attribute: <Quote> has no value for \`by\`. Add by="…".": [
          "an attribute without a value",
        ],
        "not-in-a-story: A component cannot be inside a line of text. Put it on lines of its own.": [
          "an HTML element in a line",
          "an HTML line break",
          "a component in a line",
          "a component at the start of a line",
          "a nameless component in a line",
        ],
        "not-in-a-story: A heading inside a story is of the second or third level. Begin it with ## or ###. The title is the only heading of the first level.": [
          "a heading of the first level",
          "an underlined heading of the first level",
          "a heading of the fourth level",
          "a heading of the sixth level",
        ],
        "not-in-a-story: A line across the page is not part of a story. Use a heading, or <Moment> for a turning point.": [
          "a line across the page",
          "a line of hyphens across the page",
        ],
        "not-in-a-story: A link cannot have its address in another place. Write it in one place: [words](https://…).": [
          "an address kept elsewhere",
        ],
        "not-in-a-story: A picture cannot be inside a line of text. Put it on a line of its own, with <Figure src="./name.jpg" alt="…" shows="…">.": [
          "a picture at the start of a line",
          "a picture in a line",
        ],
        "not-in-a-story: A story cannot hold a block of code. Use > for words someone wrote, or <Quote>.": [
          "a block of code",
          "a block of code between waves",
        ],
        "not-in-a-story: A story cannot hold code. Remove the \` signs.": [
          "code in a line",
        ],
        "not-in-a-story: A story cannot import or export anything. Remove the line. Components need no import.": [
          "an import",
          "an export",
          "a default export",
        ],
        "not-in-a-story: A story is data, never code: this part would be run elsewhere. Remove it, or write \\{ where you mean the sign itself.": [
          "an expression",
          "an expression of several lines",
          "an expression in a line",
          "a comment",
          "a comment in a line",
          "an expression in a link",
          "an expression in a heading",
          "an expression in a component",
        ],
        "not-in-a-story: The story nests things inside each other too deeply. Take some of the lists, quotations or components apart.": [
          "too many quotations in each other",
          "too many lists in each other",
          "too many components in each other",
          "too much emphasis",
        ],
        "picture-alt: <Figure> has no value for \`alt\`. Add alt="…".": [
          "a picture without words",
          "a picture with blank words",
        ],
        "picture-file: A picture is a file beside the story. Put the file into the story’s folder and name it as ./name.jpg.": [
          "a picture from the web",
          "a picture from a folder",
          "a picture from elsewhere",
          "a picture from elsewhere, hidden",
          "a picture in itself",
        ],
        "picture-shows: The \`shows\` of this picture is not one of the words it can be. Write illustration, place, object, people-unidentifiable or people-identifiable.": [
          "a picture that shows something else",
        ],
        "unknown-attribute: <Moment> has an attribute it cannot have, or has it twice. Remove it.": [
          "an attribute where none can be",
          "an event",
        ],
        "unknown-attribute: <Quote> has an attribute it cannot have, or has it twice. It can have by, each once.": [
          "an unknown attribute",
          "an unknown attribute without a value",
          "an attribute twice",
        ],
        "unknown-component: A story has no component of this name, and no HTML. Did you mean <Quote>? Otherwise remove it.": [
          "a component in small letters",
          "a misspelt component",
        ],
        "unknown-component: A story has no component of this name, and no HTML. Use Quote, Moment, Aside, Helped, Passage or Figure, or write \\< where you mean the sign itself.": [
          "an HTML block",
          "an HTML element",
          "a script",
          "a frame",
          "an unknown component",
          "a component inside another",
          "a component of a name space",
          "a component called like a part of every object",
          "a nameless component",
        ],
      }
    `);
  });

  it.each([
    ['Markdown without a name for it', 'She came.[^1]\n\n[^1]: Zebedee'],
    ['a link with its address in another place', '[Zebedee][z]\n\n[z]: https://example.org'],
    ['a picture with its file named in another place', '![Zebedee][z]\n\n[z]: ./zebedee.jpg'],
  ])('is refused at the line of its use and at the line of its definition: %s', (_, mdx) => {
    expect(bodyFindings(mdx).map((issue) => parseInt(issue))).toEqual([1, 3]);
    expect(bodyFindings(mdx)[0]).toMatch(
      /: not-in-a-story: A (?:link|picture) cannot have its .* in another place/,
    );
  });
});
