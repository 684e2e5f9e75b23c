/**
 * Words of the dictionary that are also used as names. A word of this list counts as a name if it
 * has a capital in the middle of a sentence. The list was selected by hand from the names of many
 * countries, and from the words that the dictionary has both with and without a capital.
 */
export const wordsUsedAsNames: ReadonlySet<string> = new Set(
  `abbey ace alder amber amethyst amity angel angelica archer aria ash aspen aster aurora autumn
    bailey baker barley barney baron basil beau beauty beck becks bee begum bell belle berry beryl
    bevy biff bill billy birdie blaze blessing blossom bluebell bob bobby bonny brad bramble brandy
    bray briar brook brown bubbles buck bud buddy bunny burns buster butch buzz cal caliph calla cam
    can candida candy carmine carol carter cash cassia cat cedar celestial chad chance chandler
    charity charlie chase chastity cherish cherry chi chin chow christian chuck cinnamon clay
    clement clementine cliff clover colt comfort con cookie cooper coral crystal curt cyan daffodil
    dahlia daisy dale damson dandy dawn dean deb delight dell delta denim derrick destiny diamond
    dick diesel dilly diva divine dolly domino don dot dotty dove drake drew duke dung dusty earl
    earnest ebony echo ed eddy elder elf ember emerald emery emir era ester eve faith fang farrier
    favour fawn fay felicity fern fig finch fisher flint flora florin flower fox frank freedom gabby
    galaxy gale garland garnet gay gem gene genesis genie gift gig gill ginger glen glory goodness
    grace gracious grant griffin guru guy gypsy hank happiness harmony harp harrier harry harvest
    haven hazel heath heather heaven hector helix henna herb hero holly homer honesty honey honour
    hope hosanna hubby hummer hung hunter hyacinth imp indie indigo innocent ion iris ivory ivy jack
    jade jaguar jasmine jasper jay jazz jean jelly jemmy jenny jersey jet jewel jimmy jock jockey
    joey john johnny jolly josh joule joy jubilee jun juniper justice kale karat karma keen ken khan
    kid kipper kit kite kitty lac lacy lance lane lark laurel lavender lee levy liberty lilac lily
    lime linden ling linnet lion love lovely lovey lucky lulu lung lupin lux lynch lynx lyric mac
    mace magenta magic magnolia magpie mahatma malady maple marge maria marigold marina mark marlin
    marquis marsh marshal mart martial martin marvel marvellous mason mat matt maverick max maxim
    meadow melody melon mercury mercy merit merry mica mick mickey midge mike miles millet mimosa
    mini mink minty miracle mirage misty mo mohair moll molly moray moss mufti mullah muse myrtle
    nanny natal nelson neon newt newton nick nickel nightingale nil noble noel non norm nova nutmeg
    oak obi ocean olive omega onyx opal oracle oriel oriole osier osprey otter paddy page paisley
    pal pan panda pansy pascal pasha pat patience patsy patty peace pearl peg penny peony pepper
    peregrine pet petal peter petunia phoebe phoenix ping pip piper pippin pixel pixie pop poppet
    poppy porter posy potter praise precious primrose prince princess promise prosper prudence puck
    purity quest quill quin quince raffles rafter raga rain rajah ram rand randy raven ray rebel red
    reed reef reeve regent reggae rhea rich rick river rob robin rock rocket rocky rod roger rogue
    roman romance romeo rook rose rosemary rosy rover rowan royal royalty ruby rue ruff rune russet
    rusty rye sabre saffron sage sahib sally samba sandy sapphire sari sat savage savanna savant
    saviour savoy sawyer scarlet scout sepia seraph serendipity serene serenity serge shad shadow
    shah shaker shay sheikh sheila sherbet sherry sienna sierra silk silver sim simmer sky smith
    smithy snow snowdrop snowy sol solace sole son song sonic sonnet sonny sorrel spark sparrow
    spike sprite star starling sterling stew steward storm stormy sue sugar sultan sultana summer
    sun sunny sunshine swan swift sylvan tabby tad tang tansy tatty tawny ted teddy tern terry
    thistle thorn thyme tiara tiff tiger timber timothy ting tinker tiny titan tom tong tony topaz
    torrent treasure trey tricky trigger trinity trip trove troy tucker tulip turner twiggy tyke
    unity usher val valentine valour van velvet venture verity victor victory vim viola violet
    virtue vita viva vixen waldo walker wally wan warren weaver wheeler wilder will willow willy
    winter wisdom wolf woody wren wright yang yarrow yaw yin zeal zed zen zephyr zest zinnia zippy`.split(
    /\s+/,
  ),
);

/**
 * Months that are also used as names. Such a word counts as a month beside a number, or after a
 * word such as `in` or `last`.
 */
export const monthsUsedAsNames: ReadonlySet<string> = new Set([
  'april',
  'dec',
  'jan',
  'jun',
  'june',
  'may',
]);

/** Words used as names that are also subjects of verbs as ordinary words: _hope was all I had_. */
export const thingsThatActLikePeople: ReadonlySet<string> = new Set(
  `autumn bill blessing can candy cash chance charity comfort dawn delight destiny divine dove dung era
    faith favour fern flower fox freedom genie gift goodness grace guru happiness harmony harvest
    haven heather heaven holly honesty honour hope hunter imp ivy joy jubilee justice karma kite lac
    lane lavender liberty lily love lung marvel mercy merit mink miracle muse neon non nova oak
    ocean olive page patience peace pearl penny pepper pet poppy porter potter praise promise
    prudence purity quest rain raven river rock rose royalty ruby sage serenity shadow shah silk
    silver sky snow son song spark spike star steward storm sugar summer sun sunshine swan tiger
    timber tong treasure trinity trip tulip unity usher van velvet venture victory viola violet
    virtue will winter wisdom wolf zeal zest`.split(/\s+/),
);
