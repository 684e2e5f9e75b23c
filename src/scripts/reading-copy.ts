// The script of a reading copy, which is one file: the buttons that read it aloud.
import './listen/read-aloud.ts';
