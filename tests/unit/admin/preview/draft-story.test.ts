import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { draftStory } from '../../../../admin/preview/draft-story.ts';
import { answersOf, textOf } from '../../../../admin/checklist/read-draft.ts';
import { articleHtml } from '../../../../src/exports/article/article.ts';
import { readLibrary } from '../../../../src/library/library.ts';
import { kinds } from '../../../../src/story/vocabulary.ts';
import { words } from '../../../../src/words/index.ts';
import { asDraft } from '../../../support/as-draft.ts';
import { today } from '../../../support/valid-story.ts';

const { stories, lists } = await readLibrary({
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
      const { data } = (await asDraft('content', story.kind, story.id))!;
      const draft = draftStory(story.kind, answersOf(data), textOf(data).body!, story.uses);
      expect(articleHtml(draft, context)).toBe(articleHtml(story, context));
    },
  );

  it('says what is missing of one that has hardly begun', () => {
    const article = articleHtml(draftStory('family', {}, [], []), context);
    expect(article).toContain('<h1>This story has no title yet</h1>');
    expect(article).not.toContain('undefined');
  });

  it('never shows the name of somebody who is not to be named', () => {
    const people = [
      { part: 'storyteller', naming: 'anonymous', name: 'Zqname', description: 'a father' },
      { part: 'mentioned', description: 'Zqmum', position: 'agreed' },
    ];
    const article = articleHtml(draftStory('family', { people }, [], []), context);
    expect(article).toContain('a father');
    expect(article).not.toMatch(/Zqname|Zqmum/);
  });

  it('is shown whatever is in the draft', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.object({ maxDepth: 4 }), (kind, data) => {
        expect(articleHtml(draftStory(kind, data, [], []), context)).toContain('<h1>');
      }),
    );
  });

  it('is shown whatever stands in the place of an answer', () => {
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
        const article = articleHtml(draftStory('family', { [name]: value }, [], []), context);
        expect(article).toContain('<h1>');
      }),
    );
  });
});
