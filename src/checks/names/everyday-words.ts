const words = (text: string) => text.trim().split(/\s+/);

const days = `monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed weds thu thur thurs fri`;

const feasts = `adha ashura candlemas chanukah christmas chuseok diwali durga dussehra easter eid fitr gurpurab
  halloween hanukkah hashanah hogmanay holi janmashtami jummah kippur kwanzaa maghrib mardi mawlid
  meskel michaelmas navaratri navratri novruz nowruz obon onam passover pentecost pesach pongal
  purim rakhi ramadan ramadhan ramazan rosh shabbat shavuot sukkot tet timkat ugadi vaisakhi
  whitsun wigilia xmas yom`;

const faiths = `alhamdulillah allah allahu anglican baha'i bismillah buddha buddhism buddhist buddhists
  catholicism catholics christ christianity christians gurdwara hafiz haram hindu hinduism hindus
  inshallah islam islamic jehovah jehovah's jesus jew jewish jews judaism koran lutheran mandir
  mashallah methodist methodists mormon muslim muslims pentecostal presbyterian quaker quakers
  qur'an quran rastafari rastafarian rastafarians shia sikh sikhism sikhs subhanallah sunni torah
  umrah waheguru`;

/** Countries, peoples and languages, without those that are also first names. */
const peoples = `afghani afghanistan africa african africans afrikaans akan albania albanian albanians algeria
  algerian america american americans amharic angola angolan arab arabia arabic arabs argentina
  argentinian armenia armenian asia asian asians atlantic australia australian australians austria
  austrian azerbaijan azeri bahamas bahamian bahrain balkan baltic bangladesh bangladeshi
  bangladeshis barbadian barbados belarus belarusian belgian belgium belize bengal bengali
  bengalis berber bolivia bosnia bosnian botswana brazil brazilian brazilians brit britain british
  briton britons brits bulgaria bulgarian bulgarians burma burmese burundi cambodia cambodian
  cameroon cameroonian canada canadian canadians cantonese caribbean catalan chechen chechnya
  chile chilean chinese colombia colombian congo congolese cornish cornwall croat croatia croatian
  cuba cuban cypriot cypriots cyprus czech czechs dari denmark dominican ecuador egypt egyptian
  egyptians england english englishman eritrea eritrean eritreans estonia estonian ethiopia
  ethiopian ethiopians europe european europeans farsi fiji filipina filipino filipinos finland
  finnish flemish france frenchman fula gaelic gambia gambian ganda german germans germany ghana
  ghanaian ghanaians gibraltar greece greek greeks grenada grenadian gujarat gujarati gujaratis
  guyana guyanese haiti haitian hausa hebrew hindi hindko hong hungarian hungarians hungary
  iceland icelandic igbo indian indians indonesia indonesian iran iranian iranians iraq iraqi
  iraqis ireland irish irishman italian italians italy jamaica jamaican jamaicans japanese
  jordanian kannada kashmir kashmiri kazakh kazakhstan kenyan kenyans kinyarwanda kong kongo
  konkani korea korean krio kurd kurdish kurdistan kurds kuwait kuwaiti kyrgyz lanka lankan lao
  laos latin latina latino latvia latvian latvians lebanese lebanon lesotho liberia liberian libya
  libyan lingala lithuania lithuanian lithuanians luganda luxembourg macedonia macedonian malawi
  malawian malay malayalam malaysia malaysian mali malian malta maltese mandinka maori marathi
  mauritian mauritius mediterranean mexican mexico mirpuri moldova moldovan mongolia mongolian
  montserrat moroccan moroccans mozambique myanmar namibia ndebele nepal nepalese nepali
  netherlands nevis nigeria nigerian nigerians norway norwegian oman oromo pahari pakistan
  pakistani pakistanis palestine palestinian palestinians papua paraguay pashto pashtun pathan
  persian peru peruvian philippine philippines poland portugal portuguese potwari punjab punjabi
  punjabis pushto qatar roma romani romania romanian romanians romany russia russian russians
  rwanda rwandan samoa samoan saudi scandinavian scotland scots scottish scottishness senegal serb
  serbia serbian seychelles shona sinhala sinhalese slav slavic slovak slovakia slovakian slovene
  slovenia slovenian somali somalia somalian somaliland somalis sotho spain spaniard spanish sri
  sudan sudanese swahili sweden swedish swiss switzerland sylhet sylheti syria syrian syrians
  tagalog taiwan taiwanese tajik tajikistan tamil tamils tanzania tanzanian telugu thai thailand
  thais tibet tibetan tigrinya tobago tongan trinidad trinidadian tunisia tunisian turk turkish
  turkmen turks twi uganda ugandan ukraine ukrainian ukrainians urdu uruguay uzbek uzbekistan
  venezuela venezuelan vietnam vietnamese welshman windrush wolof xhosa yemen yemeni yiddish
  yoruba zambia zambian zimbabwe zimbabwean zimbabweans zealand zulu`;

/** Cities of 400,000 people or more, whose name alone identifies nobody. Source: ONS. */
const cities = `belfast birmingham bristol cardiff edinburgh glasgow leeds leicester liverpool london londoner
  londoners manchester nottingham sheffield`;

/** Well-known companies, programmes, services, films and games. */
const brands = `adidas aldi argos asda barnardo's barnardos bbc bebo bluetooth childline co-op costa covid dfe
  disney disneyland duolingo eastenders emmerdale facebook facetime fanta fifa filofax fortnite
  freddo gogglebox greggs haribo iceland ikea imessage insta instagram ipad iphone itunes jaffa
  kellogg's kfc lego lidl linkedin lucozade maccies mastercard mcdonald's mcdonalds microsoft
  minecraft morrisons motability nando's nandos narnia netflix nike nintendo nspcc nutella
  octonauts ofcom ofsted paddington panini parcelforce paypal peppa playdoh playmobil playstation
  pokemon pokémon polaroid poundland powerpoint primark pringle pringles quidditch ribena roblox
  sainsbury's sainsburys samaritans shreddies skype snapchat spiderman spotify starbucks strava
  superdrug swiftie tesco tescos tiktok toblerone tupperware uber velcro vimto weetabix
  wetherspoons whatsapp wickes wii wikipedia wordle xbox youtube`;

/** Words for members of a family, and for people who are not named. */
const kin = `aabo abba abbu abti amma ammi ammo anneanne appa aunty avó avô awoowe ayeeyo baba babaanne
  babcia babu bampi bampy bhabhi bhua biji bunica bunicul chacha chachi ciocia dada dadi dadu
  datuk didi dziadek eeddo gjyshi gma gramma grampa grampi gramps grampy grancha granda grandad
  grandads habibi hooyo jiddo kaka khala khalti khalto maame mamgu mami masi moms nai nain nan
  nana nani nanna nannan nannie nans nonna nonno oma opa paati papi pappa phupho popo puphar tadcu
  taid tanti tata tatko teta thatha tio vovó vovô wujek yaya yayay yiayia`;

/** Words of spoken language. */
const spoken = `aaargh aargh ahh aint aww bestie bruv coz erm fam haha hahaha hmmm hurray lol naw ohh ok omg owt
  pls tbh thanx thx umm wassup woah yay youse`;

const titleWords =
  'mr mrs ms miss mx dr sir dame prof professor rev pc dc sgt aunt auntie aunty uncle cllr';

/** Words of social care and of everyday life that the dictionary does not have. */
const unlisted = `adhd biro bluetac co-produced co-production covid-19 crimestoppers cyber dyspraxia foodbank genogram
  homeschool keyworker keyworkers lockdown looked-after mencap naloxone neurodivergent neurodiversity
  neurotypical onboarding sandplay skype strengths-based teambuilding trauma-informed videocall
  vlog wellbeing wi-fi wifi youngminds`;

/** Abbreviations. They count only in capitals: `NHS`, `GCSEs`. */
const abbreviationWords = `aa abc acamhs acas adcs adhd adm ahp amhp aob aqa asbo asc asd asf asye atm ba bame basw bbc bbq
  bcu bmi bmw bsc bsl bt btec cafcass cahms camhs cbt cce ccg cctv cd ce ceo ceop cfcs cfo cgl cic
  cicc cin cio cla cme cnd copd cp cpn cpr cqc csa csc csci cse csw cv cwd cyp cypmhs cyps da daat
  dbs dbt dcs dcsf ddp dfe dfes dh dhsc diy dj dla dna doh dols dsl dt dv dvd dvla dwp edt eet eg
  ehc ehcp ehe ehm ehw elac ema emdr epo erasmus esa esol eu eyfs faq fas fasd fe ffp fft fga fgc
  fgm fii fis fnp fsm fte fye gcse gdpr gf gp gps hcpc hgv hiv hm hmcts hmp hmpps hmrc hms hnd hq
  html hwb iaa iapt ica icb ico icpc ict idva ie iep ilp imd imha io ipc iq iqq iro isa iso ispcan
  isva itt itv jd jsa kfc kpi lac lacyp lado lasa lgb lgbt lgbtq lgbtqia lol lpa lscb lscp lsoa
  mac mace mapp mappa marac mba mca md mh mha mmr mps mri mrt msc msw mtfc nacro nas nasuwt nb nd
  neet ngo nhs nlp nmc nqsw nqt nr nrpf nspcc nvq nyas oap ocd ocr ofsted ok omg ons os ot pac pc
  pcc pcso pda pdf pe pgce pgcert phd pip plc plo plwg pmld pms po poa pov ppe pps pru ps psa
  pshce pshe psw pta ptsd qa qc rcn rcpc rcpch rcsw rhe rnli roi rshe rspca rsvp sa saab saas samh
  sat sats scr sdq senco sendco sendiass serco sgo slt smt sos spag sro ssw sti svp swe tac taf
  tba tbc tbh tbri tes tlc tm tv tvs ua uasc uc ucas uk ukba ukvi un uncrc unicef url usa usb utc
  vcse vhs vip voip vr vsh wba wfh wi wifi yjb yjs ymca yoi yos yot ywca`;

/**
 * Pairs in which neither word is a name: `Christmas Eve`. Possessive endings are left out, as in
 * `king trust`.
 */
export const familiarPairs: ReadonlySet<string> = new Set([
  'burns night',
  'christmas eve',
  'coram voice',
  'duke of',
  'eid mubarak',
  'karma nirvana',
  'king trust',
  'love and',
  'love from',
  'mother day',
  'prince trust',
  'st andrew',
  'st david',
  'st george',
  'st patrick',
  'winston wish',
  'year eve',
]);

/** Days and months. */
export const calendarWords: ReadonlySet<string> = new Set(words(days));

/** Well-known words that the dictionary does not have in lower case. Nobody is asked about them. */
export const everydayWords: ReadonlySet<string> = new Set(
  [days, feasts, faiths, peoples, cities, brands, kin, spoken, unlisted, titleWords].flatMap(words),
);

/** Words for relatives in many languages. In a description they do not count as readable. */
export const kinWords: ReadonlySet<string> = new Set(words(kin));

/** Abbreviations that are well known in this field. */
export const abbreviations: ReadonlySet<string> = new Set(words(abbreviationWords));

/** Titles that come before a name. */
export const personalTitles: ReadonlySet<string> = new Set(words(titleWords));
