// The script of every page of a single story.
import './exit.ts';
import './last-day.ts';
