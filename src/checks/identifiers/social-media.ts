import { findMatches, type Identifier } from './identifier.ts';

const sites =
  'facebook|fb|instagram|tiktok|twitter|x|snapchat|linkedin|youtube|threads|bsky|discord|reddit|pinterest|twitch|tumblr|onlyfans|vsco|bereal';
const address = new RegExp(
  `(?<![\\w.-])(?:https?://)?(?:[a-z]{1,4}\\.)?(?:(?:${sites})\\.(?:com|net|app|gg|tv|me)|linktr\\.ee|t\\.me|wa\\.me|youtu\\.be|discord\\.gg|snapchat\\.com/add)/[^\\s)\\]]+`,
  'gi',
);
const handle = /(?<![\w.@/])@(?=[\w.]*[a-z])[a-z_][\w.]{1,29}(?![\w@])/gi;
const apps =
  'insta(?:gram)?|ig|snap(?:chat)?|tiktok|tik tok|facebook|fb|twitter|discord|whatsapp|x-?box|psn|playstation|gamertag|roblox|fortnite|bereal|threads|username|user name';
/** The name of an account after the name of an app, if it does not look like an ordinary word. */
const account = new RegExp(
  `\\b(?:${apps})(?: (?:name|handle|username|user|account|id|tag|profile))*(?: (?:is|was|called|as|under|by))*[ :=-]{1,3}["'@(]*(?=[\\w.]*[a-z])(?=[\\w.]*(?:[\\d_#]|\\w\\.\\w))[\\w.#]{3,30}`,
  'gi',
);

/** The name of an account after a colon, at the end of a sentence: `Insta: robinhall`. */
const labelled =
  /\b(?:insta(?:gram)?|ig|snap(?:chat)?|tiktok|tik tok|discord|gamertag|psn|username) ?[:=] ?["'@(]*(?!(?:nothing|none|done|required|deleted|blocked|gone)\b)[a-z][\w.]{3,29}["')]?(?=[.,;)]|$)/gi;

/** The name or the address of someone's account on social media. */
export const socialMedia: Identifier = {
  rule: 'social-media',
  description: 'a name or an address on social media',
  hint: 'Remove it. Name only the app, if it matters.',
  find: (text) =>
    [address, handle, account, labelled].flatMap((pattern) => findMatches(text, pattern)),
  appliesTo: () => true,
};
