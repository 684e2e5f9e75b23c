import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toPreviewStory } from '../../../../src/exports/article/preview-story.ts';
import { draftAnswers, parseDraftBody } from '../../../../admin/checklist/draft.ts';
import { articleHtml } from '../../../../src/exports/article/article.ts';
import { readLibrary } from '../../../../src/library/read-library.ts';
import { kinds } from '../../../../src/story/vocabulary.ts';
import { words } from '../../../../src/words/index.ts';
import { readFolderDraft } from '../../../support/shipped-drafts.ts';
import { today } from '../../../support/valid-story.ts';

const { stories, context: lists } = await readLibrary({
  contentDir: 'content',
  on: today,
  audience: 'public',
});
const context = {
  words,
  href: (path: string) => path,
  findPicture: (src: string) => ({ src, width: 16, height: 10 }),
  principles: lists.principles.map(({ id, data }) => ({ id, question: data.question })),
};

describe('a story in the preview', () => {
  test.each(stories.map((story) => ({ story, id: story.id })))(
    '$id is the article of its page',
    async ({ story }) => {
      const { data } = (await readFolderDraft('content', story.kind, story.id))!;
      const draft = toPreviewStory(
        story.kind,
        draftAnswers(data),
        parseDraftBody(data).body!,
        story.uses,
      );
      // What came of a story is no part of its draft.
      const { told = [], ...withoutTold } = story;
      expect(told.length > 0).toBe(story.id === 'g93j5vn');
      expect(articleHtml(draft, context)).toBe(articleHtml(withoutTold, context));
    },
  );

  it('says what is missing if the story has hardly begun', () => {
    const article = articleHtml(toPreviewStory('family', {}, [], []), context);
    expect(article).toContain('<h1>This story has no title yet</h1>');
    expect(article).not.toContain('undefined');
  });

  it('has the language and the direction of its words', () => {
    const front = { title: 'کیتلی', language: 'ur' };
    const article = articleHtml(toPreviewStory('family', front, [], []), context);
    expect(article).toContain('<h1 lang="ur" dir="rtl">کیتلی</h1>');
  });

  it('never shows the name of somebody who stays anonymous', () => {
    const people = [
      { part: 'storyteller', naming: 'anonymous', name: 'Zqname', description: 'a father' },
      { part: 'mentioned', description: 'Zqmum', position: 'agreed' },
    ];
    const article = articleHtml(toPreviewStory('family', { people }, [], []), context);
    expect(article).toContain('a father');
    expect(article).not.toMatch(/Zqname|Zqmum/);
  });

  it('can be shown whatever is in the draft', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.object({ maxDepth: 4 }), (kind, data) => {
        expect(articleHtml(toPreviewStory(kind, data, [], []), context)).toContain('<h1>');
      }),
    );
  });

  it('can be shown with any value in the place of an answer', () => {
    const fields = [
      'title',
      'people',
      'themes',
      'contentNotes',
      'evidence',
      'image',
      'principles',
      'discussion',
      'id',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 3 }), (name, value) => {
        const article = articleHtml(toPreviewStory('family', { [name]: value }, [], []), context);
        expect(article).toContain('<h1>');
      }),
    );
  });
});
