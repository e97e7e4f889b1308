/**
 * Encodings older than Unicode, each with the evidence for it: how much the characters to which the bytes decode look like those that
 * people of its languages write.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

export interface TextEncoding {
  /** As TextDecoder names it. */
  readonly id: string;
  readonly name: Text;
}

interface LegacyEncoding extends TextEncoding {
  /** Above 0 where the text looks like one of the encoding; the more the likelier. */
  readonly score: (text: string) => number;
}

/** How much a character that is not ASCII speaks for an encoding, and headings that prove it. */
interface Evidence {
  readonly usual: RegExp;
  readonly unusual: RegExp;
  readonly words: RegExp;
}

/** Every character that is not ASCII. */
const OTHER = /[\u0080-\u{10ffff}]/gu;
/** A heading speaks for as much as so many characters. */
const WORD = 6;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The share of usual characters less those that hardly occur, and the headings found. */
function scoreBy({ usual, unusual, words }: Evidence): (text: string) => number {
  return (text) => {
    const others = count(text, OTHER);
    if (others === 0) return 0;
    const found = count(text, usual) - 2 * count(text, unusual) + WORD * count(text, words);
    return found / others;
  };
}

// The everyday characters of business tables: rare ones are what a wrong encoding gives.
const HAN_SIMPLIFIED =
  /[的一是了在不有人我他这中大为上个国和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运订单编号客户购买付款支付价额实状态店铺商城会员手机收货址省姓微信渠销售退优惠费数件备注审卖淘宝京东抖拼]/g;
const HAN_TRADITIONAL =
  /[的一是不在有人這中大為上個國和地到以說時要就出會可也你對生能而子那得於著下自之年過發後作里用道行所然家種事成方多經去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日者意無力與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應向頭文體政美相見被利二等產或新己制身果加西月話合回特代內信表化老給世位次度門任常先海通教原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直資命山金指許統區保至隊形社便空決治展馬科司五基書非則聽白界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊張該交規萬取望覺術領共確傳師觀清今切院讓識候帶導爭運訂單編號客戶購買付款支付價額實狀態店鋪商城會員手機收貨址省姓微信渠銷售退優惠費數件備註審賣臺灣縣鄉鎮里路段弄樓]/g;
const RARE_HAN = /[\u3400-\u4dbf\uf900-\ufaff\ue000-\uf8ff]|[\u{20000}-\u{3ffff}]/gu;

const ACCENTED = "éèêëàâäáãåçñöôòóõøüùúûíìîïßæœÿ";
const CAPITALS = "ÉÈÊËÀÂÄÁÃÅÇÑÖÔÒÓÕØÜÙÚÛÍÌÎÏÆŒ";

/** Accented letters of Western names stand alone among plain letters; capitals and signs do not follow a small letter. */
const westernScore = (text: string): number => {
  const others = count(text, OTHER);
  if (others === 0) return 0;
  const small = count(
    text,
    new RegExp(`(?<=[A-Za-z])[${ACCENTED}](?![\\u0080-\\uffff])|(?<![\\u0080-\\uffff])[${ACCENTED}](?=[A-Za-z])`, "g"),
  );
  const capital = count(
    text,
    new RegExp(`(?<![a-z]|[\\u0080-\\uffff])[${CAPITALS}](?=[A-Za-z])|(?<=[A-Z])[${CAPITALS}]`, "g"),
  );
  const signs = count(text, /[’‘“”–—…€£°º®™](?![\u0080-\uffff])|\u00a0/g);
  const odd = count(
    text,
    new RegExp(
      `[a-z][${CAPITALS}Ž\u0178¡-¿\u2020-\u2030ˆ˜∂∑∏π∫Ω√≈∆◊ﬁﬂˇ˘˙˚¸˝˛ˇ]|[\\u0080-\\u009f]|[\\u0080-\\uffff]{2}`,
      "g",
    ),
  );
  return (small + capital + signs - 2 * odd) / others;
};

/** In the order of their likelihood for a shop's table. */
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [
  {
    id: "gb18030",
    name: say("GB18030 (simplified Chinese)", "GB18030（简体中文）", "GB18030（簡體中文）"),
    score: scoreBy({
      usual: HAN_SIMPLIFIED,
      unusual: RARE_HAN,
      words: /订单|客户|金额|日期|时间|商品|名称|状态|付款|会员|渠道|数量|活动|訂單/g,
    }),
  },
  {
    id: "big5",
    name: say("Big5 (traditional Chinese)", "Big5（繁体中文）", "Big5（繁體中文）"),
    score: scoreBy({
      usual: HAN_TRADITIONAL,
      unusual: RARE_HAN,
      words: /訂單|客戶|金額|日期|時間|商品|名稱|狀態|付款|會員|通路|數量|活動/g,
    }),
  },
  {
    id: "shift_jis",
    name: say("Shift-JIS (Japanese)", "Shift-JIS（日文）", "Shift-JIS（日文）"),
    score: scoreBy({
      usual: /[\u3041-\u30ff]/g,
      unusual: /[\uff61-\uff9f\ue000-\uf8ff]/g,
      words: /注文|顧客|商品|金額|日付|日時|氏名|合計|数量|番号|会員|購入|価格|店舗|売上/g,
    }),
  },
  {
    id: "euc-kr",
    name: say("EUC-KR (Korean)", "EUC-KR（韩文）", "EUC-KR（韓文）"),
    score: scoreBy({
      usual:
        /[이가은는을를의에고하다사자기지수정상품주문금액일시고객명번호결제날짜이름구매자총합계배송상태회원가격판매점김박최조강윤장임한오서신권황안송류전홍민영현준우진희성철경미]/g,
      unusual: /[\u4e00-\u9fff\ue000-\uf8ff]/g,
      words: /주문|고객|상품|금액|날짜|결제|일자|이름|번호|수량|회원|구매/g,
    }),
  },
  {
    id: "windows-1252",
    name: say("Windows-1252 (Western)", "Windows-1252（西文）", "Windows-1252（西文）"),
    score: westernScore,
  },
  { id: "macintosh", name: say("Mac Roman (Western)", "Mac Roman（西文）", "Mac Roman（西文）"), score: westernScore },
  {
    id: "windows-1251",
    name: say("Windows-1251 (Cyrillic)", "Windows-1251（西里尔文）", "Windows-1251（西里爾文）"),
    score: scoreBy({
      usual: /(?<=([\u0400-\u04ff]))(?!\1)[\u0430-\u044f]/g,
      unusual: /(?<=[\u0430-\u044f])[\u0410-\u042f]|[\u0080-\u00bf]/g,
      words: /заказ|клиент|сумма|дата|товар|статус/gi,
    }),
  },
];
