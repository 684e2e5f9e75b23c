import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import type { QuestionMessages } from './question-messages.ts';

interface MessagesProps {
  /** The id by which a field refers to its messages. */
  id: string;
  messages: QuestionMessages;
}

/** The messages beside a question or a group of questions. */
export function Messages({ id, messages }: MessagesProps) {
  if (messages.isUnanswered) {
    return (
      <p className="ask-open" id={id}>
        {questionsWords.unanswered}
      </p>
    );
  }
  return messages.items.length === 0 ? null : (
    <ul className="ask-said" id={id}>
      {messages.items.map(({ rule, severity, message, hint }) => (
        <li key={`${rule} ${message}`} className={`is-${severity}`}>
          {severity === 'error' && <span className="ask-hidden">{questionsWords.error} </span>}
          {message} {hint}
        </li>
      ))}
    </ul>
  );
}
