// What a page prints around its article: navigation, buttons, advertising, blocks of other stories.

const LENGTH_MAX = 200; // furniture is short; longer texts are not looked at

const WHOLE_LINES = [
  /^(?:search|menu|home|donate|subscribe|sign (?:in|up)|log ?in|log out|register|share|save|print|e-?mail|copy(?: link| url)?|link copied|bookmark|gift(?: article)?|close|open|play|pause|mute|next|previous|back|loading|follow|listen|watch|copyright|facebook|twitter|sms|whatsapp|telegram|linkedin|instagram|x|reddit|pinterest|messenger|flipboard|threads|bluesky|mastodon|youtube|tiktok|image|video|audio|photo|gallery|credits?|tags?|topics?|advertisement|ad|sponsored|promoted|comments?|undefined|null)(?: (?:icon|link|button|menu|logo|share|this|us))?\s*:?$/i,
  /^(?:search|left|right|main|top|user|site|mobile) (?:icon|menu|bar|navigation|nav|logo)$/i,
  /^(?:all|our) (?:sections|topics|categories|programmes|programs|editions)$/i,
  /^(?:skip to|jump to|back to|go to|return to) (?:main |the )?(?:content|navigation|top|home ?page|search|footer)\b.{0,40}$/i,
  /^(?:(?:toggle|open|close|show|hide|expand|collapse) (?:the )?(?:navigation|menu|search|sidebar|modal|caption|image|player|all|more|comments|this).{0,40})$/i,
  /^(?:story|article) continues (?:below|after).{0,40}$/i,
  /^(?:first |last |originally )?(?:published|updated|posted|modified)(?: (?:on|at|by))?\s*:?$/i,
  /^(?:image|photo|picture|video|media) (?:caption|source)\s*[,:]?$/i,
  /^advert(?:isement|ising)?s?\b.{0,20}$/i,
  /^(?:placeholder|featured|main|hero|article|lead) (?:image|photo|video)\.?$/i,
  /^(?:load|show|see|view|read) (?:more|all|less|full (?:article|story|bio))(?: (?:stories|news|comments|articles|posts|results))?\s*[.…»›>]*$/i,
  /^(?:\d+ |no |view |add a |leave a |post a |be the first to |join the )?(?:comments?|conversation|replies)(?: \(\d+\))?$/i,
  /^(?:the latest|live updates?|live blog|latest updates?|key (?:developments|moments|events))\s*:?$/i,
  /^\d{1,4}(?: ?(?:shares?|views?|likes?|k|comments?))?$/i,
  /^(?:page )?\d{1,3} (?:of|\/) \d{1,3}$/i,
  /^(?:403|404|500|502|503)\b.{0,30}$/i,
  /^(?:just a moment|access denied|forbidden|verifying you are human|enable javascript).{0,60}$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^#\S+(?:\s+#\S+)*$/,
  /^pic\.twitter\.com\/\S+$/i,
  /^link copied!?$/i,
  /^(?:share|read|print|view|save) (?:full )?(?:article|story)$/i,
  /^(?:list (?:\d{1,2} )?of \d{1,2}(?: items?)?|end of list)$/i,
  /^transcript$/i,
  /^(?:\d{1,3}-minute listen|download(?: transcript| audio)?)$/i,
  /^reuse this content$/i,
  /^reporting from$/i,
  /^(?:[-–—] ?ends?|ends|\(ends?\)|-30-|enditem)\.?$/i,
  /^[#*_=~-]{3,}$/,
  // What a video player reads out to those who cannot see it.
  /^(?:video player is loading|this is a modal window|beginning of dialog window.{0,80}|end of dialog window|video ad feedback|play (?:video|audio|live)|(?:current|remaining) time.{0,12}|duration.{0,12}|loaded: [\d.:]+%?|stream type live|seek to live.{0,40}|playback rate|picture-in-picture|fullscreen|(?:chapters|descriptions|captions|subtitles|audio track|quality levels)(?: (?:off|settings).{0,30})?|\d(?:\.\d+)?x|-?\d{1,2}:\d{2}(?: \/ -?\d{1,2}:\d{2})?|\d{2}:\d{2} - source: .{2,30})\.?$/i,
];

const OPENINGS = [
  /^\d{1,3} ?-?min(?:ute)?s?(?: of)? (?:read|reading|listen|watch)\b/i,
  /^(?:reading|read|listening) time\b/i,
  /^(?:listen to|play|hear|watch) (?:this|the) (?:article|story|audio|episode|video|full)/i,
  /^your browser (?:does not|doesn['’]t|cannot|can['’]t)/i,
  /^(?:share|save|print|email|bookmark|gift|copy) (?:this|the) (?:article|story|page|post|link|on)/i,
  /^share (?:on|via|with) /i,
  /^click to (?:share|print|e-?mail)\b/i,
  /^(?:new )?you can now listen to\b/i,
  /^save (?:articles|stories) to read later\b/i,
  /^this (?:audio|article|story) is (?:created|read|narrated|generated|more than \d)/i,
  /^this (?:is a |article is |story is |content is )(?:only )?(?:(?:for|available to) )?(?:subscribers?|members?|premium)(?:[ -]only|[ -]exclusive)?\b/i,
  /^(?:already (?:a |have )|not (?:yet )?a )(?:subscriber|member|registered|an account|subscription)\b/i,
  /^(?:to (?:continue|keep|read on|receive)|continue|keep) reading.{0,60}\b(?:subscri|sign|log|register|account|free)/i,
  /^(?:to receive new posts|by (?:signing up|subscribing|registering|clicking))\b/i,
  /^.{2,60} is a (?:reader|listener|community)-supported publication\b/i,
  /^your e-?mail address will not be\b/i,
  /^join .{0,30}(?:conversations?|forum|discussion)\b/i,
  /^the following links open in a new tab\b/i,
  /^leave a (?:reply|comment)\b/i,
  /^posted in .{2,80}\btagged\b/i,
  /^a version of this (?:article|story) (?:appears|appeared|was)\b/i,
  /^why you can trust\b/i,
  /^heard on .{2,60}$/i,
  /^(?:follow|connect with|join|find|like) (?:us|our|me)\b/i,
  /^(?:sign up|subscribe|register|log in|sign in|join) (?:to|for|now|here|today|with)\b/i,
  /^(?:get|receive) (?:our|the|all the|breaking|daily|more|unlimited|notified|email|latest)\b.{0,60}\b(?:newsletter|inbox|app|alerts?|access|news|stories|email)\b/i,
  /^(?:support|fund|back|help) (?:us|our|independent|quality|the work|.{0,30}journalism|.{0,30}newsroom)\b/i,
  /^(?:donate|become a (?:member|patron|subscriber|supporter)|make a (?:donation|contribution))\b/i,
  /^(?:enter|type) your (?:e-?mail|name|search)/i,
  /^(?:thanks?|thank you) for (?:reading|subscribing|signing up)/i,
  /^(?:download|install|get) (?:the|our) .{0,30}app\b/i,
  /^(?:click|tap) (?:here|to|on|below)\b/i,
  /^(?:contact|write to|e-?mail|reach|tip off) (?:the |our )?(?:newsdesk|news desk|newsroom|editors?|reporter|author|us)\b/i,
  /^(?:do you have|got) (?:a |any )?(?:tip|story|news|information|question)/i,
  /^(?:this (?:site|website|page) uses|we use) cookies/i,
  /^(?:privacy|cookie) (?:policy|notice|settings)/i,
  /^(?:terms|conditions) (?:of|and) /i,
  /^(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:19|20)\d\d\b/i,
  /\ball rights reserved\b/i,
  /^our standards:/i,
  /^(?:also read|read also|also see|see also|read more|read next|related|watch|listen|more|don['’]t miss|must read|explained|recommended|see more|in pictures|podcast)\s*[:|»›>–—-]\s*\S/i,
  /^(?:view|see) this post on\b/i,
  /^a post shared by\b/i,
  /^[—–-] .{2,60} \(@\w{1,30}\)/,
  /^(?:this |the )?(?:picture|image|photo|illustration|photograph)s?\b.{0,30}\b(?:made|generated|created|produced) (?:by|with|using) (?:a machine|an? ?ai|artificial|ai)/i,
  /^(?:ai|computer)[ -]generated\b/i,
  /^(?:image|picture|photo)s? (?:is |are |used )?(?:for |only )(?:representation|illustrat)/i,
  /^(?:representational|representative|illustrative|file) (?:image|photo|picture)\b/i,
  /^(?:note|disclaimer)\s*:.{0,200}(?:picture|image|photo|article|site)/i,
  /^editor['’]s note\s*:/i,
  /^(?:this (?:article|story|report|piece) (?:was|is|has been) (?:originally |first |automatically |auto-?|also )?(?:published|generated|produced|updated|translated|written with))/i,
  /^(?:the )?(?:views|opinions)(?: and (?:views|opinions))?(?: that are)? expressed\b/i,
];

const KEY_POINTS =
  /^(?:what (?:you need|to) (?:to )?know|key (?:points|takeaways|facts|highlights)|highlights|in (?:short|brief|summary)|at a glance|quick (?:read|take|facts)|the (?:gist|essentials)|summary|tl;?dr)\s*(?:about this story)?\s*:?$/i;

const OPENERS =
  /^(?:recommended(?: (?:stories|reading|for you|articles|videos))?|related(?: (?:articles?|stories|news|topics?|coverage|links?|content|posts?|reading|tags?))?|read (?:more|next|also|this next|on)|also (?:read|on|in)(?: (?:the|this) .{2,20})?|see also|more (?:from|on|in|about) .{2,40}|more (?:stories|news|articles|coverage|headlines|top stories|reading)|explore(?: more)?|keep reading|editor(?:['’]?s['’]?|s['’])? (?:picks?|choice)|most (?:read|popular|viewed|shared|watched|commented)(?: .{2,20})?|trending(?: (?:now|stories|news|topics))?|popular(?: (?:now|stories|articles))?|(?:top|latest|other|featured|breaking) (?:news|stories|articles|headlines|posts)|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|up next|next up|(?:don['’]t|do not) miss|in the headlines|in (?:other|case you missed).{0,20}|further reading|what (?:to|else to) (?:read|watch) next|what else.{0,20}|from (?:around )?the web|around the web|promoted(?: (?:stories|content))?|sponsored (?:content|stories|links)|from our (?:partners|archive)|must[- ]reads?|paid content|elsewhere on .{2,30}|stories you may .{2,20}|watch (?:next|more|now)|subjects|tags|topics|filed under|in this (?:story|article)|explore more on these topics|read more (?:from|on) .{2,30}|on this topic|get .{0,20}newsletter)\s*[:»›>…]*$/i;

const LIVE_BLOG = /^(?:the latest|live updates?|live blog|latest updates?|live)\s*:?$/i;

const LANGUAGES = new Set(
  "english español espanol français francais deutsch português portugues italiano nederlands polski русский рус українська укр беларуская қазақша türkçe ελληνικά العربية فارسی اردو עברית हिन्दी हिंदी বাংলা தமிழ் తెలుగు मराठी ಕನ್ನಡ മലയാളം ગુજરાતી ਪੰਜਾਬੀ 中文 简体 繁體 日本語 한국어 ไทย bahasa indonesia melayu tiếng việt svenska norsk dansk suomi română magyar čeština slovenčina hrvatski srpski српски български shqip lang language languages en es fr de ru uk ar zh pt it tr fa мова язык".split(
    " ",
  ),
);

// One expression for each list: most lines are told at their first letters, once. They are asked of small letters: an expression
// for letters of either case takes twice as long to compile, which is most of what these cost a small site.
const WHOLE_LINE = oneOf(WHOLE_LINES);
const OPENING = oneOf(OPENINGS);
const OPENER = oneOf([OPENERS]);

function oneOf(expressions: readonly RegExp[]): RegExp {
  return new RegExp(expressions.map(({ source }) => source).join("|"));
}

/** "doubtful" lines look like furniture by their shape alone. */
export type FurnitureKind = "furniture" | "doubtful" | "opener" | "key-points" | "live-blog";

/** What kind of page furniture a line is; null when it is none. */
export function furnitureKind(line: string): FurnitureKind | null {
  if (line.length > LENGTH_MAX) return null;
  if (KEY_POINTS.test(line)) return "key-points";
  if (LIVE_BLOG.test(line)) return "live-blog";
  const small = line.toLowerCase();
  if (OPENER.test(small)) return "opener";
  if (WHOLE_LINE.test(small) || OPENING.test(small)) return "furniture";
  if (isLanguageSwitch(line)) return "furniture";
  return isGlued(line) || isMailAddress(line) ? "doubtful" : null;
}

/** "Home / Elections / Local / News": the path to a page, whose last part is often its headline. */
export function breadcrumbParts(line: string): readonly string[] | null {
  if (line.length > 400 || !/[/>»›→]|::/.test(line)) return null;
  const parts = line.split(/\s+(?:\/|>|»|›|→|::)\s+/);
  if (parts.length < 3) return null;
  return parts.slice(0, -1).every((part) => part.split(/\s+/).length <= 4) ? parts : null;
}

function isLanguageSwitch(line: string): boolean {
  const words = line
    .toLowerCase()
    .split(/[\s·•|/,]+/)
    .filter((word) => word !== "");
  const known = words.filter((word) => LANGUAGES.has(word)).length;
  return known >= 2 && known >= words.length * 0.6;
}

// Labels of neighbouring buttons run together ("PassSend", "IconMail"); names such as "McCain" do not.
const GLUE =
  /(?<!\bMa?c|\b(?:De|Di|Le|La|Du|Van|Fitz|Von|i|e)|\bMac)(?<=\p{Ll}{3})\p{Lu}\p{Ll}{2}/u;

function isGlued(line: string): boolean {
  return (
    line.length <= 60 && line.split(/\s+/).length <= 6 && !/[.!?]$/.test(line) && GLUE.test(line)
  );
}

/** An address alone or with a word beside it; behind "By" and a name it is part of the byline. */
function isMailAddress(line: string): boolean {
  return line.length <= 80 && /\S@\S{2,40}\.\S/.test(line) && !/^by\s/i.test(line);
}
