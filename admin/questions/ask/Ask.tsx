import type { LeftItem } from '../../checklist/judged-draft.ts';
import type { StoryFacts, Group } from '../definitions/drafts.ts';
import type { Shown } from '../definitions/shown.ts';
import { AskChoice } from './AskChoice.tsx';
import { AskConfirm } from './AskConfirm.tsx';
import { AskDay } from './AskDay.tsx';
import { AskSeveral } from './AskSeveral.tsx';
import { AskText } from './AskText.tsx';
import { AskUses } from './AskUses.tsx';
import { AskVersion } from './AskVersion.tsx';
import { AskYesNo } from './AskYesNo.tsx';
import type { AskProps } from './ask-props.ts';
import { saidOf } from './said.ts';

interface QuestionsProps {
  shown: readonly Shown[];
  about: Group;
  story: StoryFacts;
  /** Where the group stands in the story, with a full stop at its end; empty for the story itself. */
  at: string;
  items: readonly LeftItem[];
  onAnswer: AskProps['onAnswer'];
}

/** Questions as fields, in their order. What has one possible answer is said, not asked. */
export function Ask({ shown, about, story, at, items, onAnswer }: QuestionsProps) {
  return shown.map((each) => {
    const { question, value, settled } = each;
    const path = `${at}${question.path.join('.')}`;
    if (settled) {
      return (
        <p key={path} className="ask-settled" data-path={path} tabIndex={-1}>
          {question.words} {settled.words}.
        </p>
      );
    }
    const said = saidOf(each, at, items);
    return (
      <Field
        key={path}
        {...{ question, value, said, onAnswer }}
        facts={{ about, story }}
        at={path}
      />
    );
  });
}

function Field({ question, ...props }: AskProps) {
  switch (question.type) {
    case 'choice':
      return <AskChoice question={question} {...props} />;
    case 'yes-no':
      return <AskYesNo question={question} {...props} />;
    case 'confirm':
      return <AskConfirm question={question} {...props} />;
    case 'text':
      return <AskText question={question} {...props} />;
    case 'day':
      return <AskDay question={question} {...props} />;
    case 'several':
      return <AskSeveral question={question} {...props} />;
    case 'uses':
      return <AskUses question={question} {...props} />;
    case 'version':
      return <AskVersion question={question} {...props} />;
  }
}
