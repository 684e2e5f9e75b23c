// The one script of the pages of a single story.
import './exit.ts';
import './last-day.ts';
