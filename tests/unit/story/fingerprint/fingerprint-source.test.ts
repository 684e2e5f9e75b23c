import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintSource } from '../../../../src/story/fingerprint/compute-fingerprint.ts';
import { anyStoryBody } from '../body/any-story-body.ts';
import { fullStoryParts } from './full-story-parts.ts';

const source = (data: unknown) => fingerprintSource({ data, body: [], files: new Map() });

describe('the source of a fingerprint', () => {
  it('is the storyteller’s words, naming and pictures, and nothing else', () => {
    expect(fingerprintSource(fullStoryParts())).toMatchInlineSnapshot(`
      {
        "body": [
          {
            "children": [
              {
                "type": "text",
                "value": "She came on a ",
              },
              {
                "children": [
                  {
                    "type": "text",
                    "value": "Tuesday",
                  },
                ],
                "type": "emphasis",
              },
              {
                "type": "text",
                "value": ", and the next one.",
              },
            ],
            "type": "paragraph",
          },
          {
            "children": [
              {
                "type": "text",
                "value": "In the kitchen",
              },
            ],
            "level": 2,
            "type": "heading",
          },
          {
            "by": "her worker",
            "children": [
              {
                "children": [
                  {
                    "type": "text",
                    "value": "I put the kettle on.",
                  },
                ],
                "type": "paragraph",
              },
            ],
            "type": "Quote",
          },
          {
            "items": [
              [
                {
                  "children": [
                    {
                      "type": "text",
                      "value": "tea",
                    },
                  ],
                  "type": "paragraph",
                },
              ],
              [
                {
                  "children": [
                    {
                      "type": "text",
                      "value": "time",
                    },
                  ],
                  "type": "paragraph",
                },
              ],
            ],
            "ordered": false,
            "type": "list",
          },
          {
            "children": [
              {
                "children": [
                  {
                    "type": "text",
                    "value": "Our kitchen.",
                  },
                ],
                "type": "paragraph",
              },
            ],
            "type": "Figure",
          },
          {
            "children": [
              {
                "type": "text",
                "value": "I kept thinking she would ",
              },
              {
                "children": [
                  {
                    "type": "text",
                    "value": "stop",
                  },
                ],
                "href": "https://example.org/stop",
                "type": "link",
              },
              {
                "type": "text",
                "value": ".",
              },
            ],
            "type": "paragraph",
          },
        ],
        "captions": "WEBVTT 00:00.000 --> 00:04.000 She came on a Tuesday.",
        "inBrief": "Robin was missing often. A worker kept coming back, and put the kettle on.",
        "people": [
          {
            "description": "young person, 16",
            "name": "Robin",
            "naming": "pseudonym",
            "part": "storyteller",
          },
          {
            "description": "her brother",
            "naming": "anonymous",
            "part": "in-the-story",
          },
          {
            "description": "her friend",
            "naming": "anonymous",
            "part": "in-the-story",
          },
          {
            "description": "her friend",
            "naming": "anonymous",
            "part": "in-the-story",
          },
          {
            "description": "her friend",
            "naming": "anonymous",
            "part": "in-the-story",
          },
          {
            "description": "her friend",
            "naming": "anonymous",
            "part": "in-the-story",
          },
          {
            "description": "her friend",
            "naming": "anonymous",
            "part": "in-the-story",
          },
          {
            "description": "her friend",
            "naming": "anonymous",
            "part": "in-the-story",
          },
          {
            "description": "her friend",
            "naming": "anonymous",
            "part": "storyteller",
          },
        ],
        "pictures": [
          {
            "sha256": "c0",
            "shows": "object",
          },
          {
            "sha256": "c1",
            "shows": "place",
          },
        ],
        "place": "Fennisby",
        "pullQuote": "Nobody had to talk first.",
        "recording": {
          "sha256": "c2",
          "shows": "voice",
        },
        "summary": "A worker who kept coming back, and a kitchen where nobody had to talk first.",
        "title": "The kettle was always on",
        "transcript": "She came on a Tuesday.",
        "v": 1,
      }
    `);
  });

  it('leaves out missing parts', () => {
    expect(source({ title: 'Tea' })).toEqual({ v: 1, title: 'Tea', people: [], body: [] });
    expect(Object.keys(source({}))).toEqual(['v', 'people', 'body']);
  });

  it('leaves out values that are not text', () => {
    expect(source({ title: 7, summary: true, place: ['x'], people: [{ part: 'storyteller', name: 1 }] })) // prettier-ignore
      .toEqual({ v: 1, people: [{ part: 'storyteller' }], body: [] });
  });

  it('has text trimmed, with single spaces and one spelling of each letter', () => {
    expect(source({ title: ' Zoe\u0308 \n\t came\u00a0\u2028back ' })).toMatchObject({
      title: 'Zo\u00eb came back',
    });
  });

  it('writes half a surrogate pair as a page shows it', () => {
    expect(source({ title: 'a\ud800b' })).toMatchObject({ title: 'a\ufffdb' });
  });

  it('has no alt text and no file name of any picture', () => {
    fc.assert(
      fc.property(anyStoryBody, (body) => {
        const parts = { data: {}, body, files: new Map([['./here.jpg', 'c0']]) };
        const text = JSON.stringify(fingerprintSource(parts));
        expect(text).not.toMatch(/"(?:alt|src)":/);
        expect(text.split('"type":"Figure"')).toHaveLength(
          JSON.stringify(body).split('"type":"Figure"').length,
        );
      }),
    );
  });
});
