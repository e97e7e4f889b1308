/**
 * Entries of a customer column that are no customer: guests, words for unknown, and names or numbers masked for privacy, of which no two
 * can be recognised as the same person.
 */
const NOBODY =
  /^(?:(?:guest|anonymous|anon|unknown|unregistered|deleted|walk[- ]?in|cash)(?:[ _-]?(?:users?|customers?|buyers?|clients?|members?|accounts?|checkout|sales?))?|(?:counter|retail|default|one[- ]?time|miscellaneous)[ _-]?(?:users?|customers?|buyers?|clients?|members?|accounts?|sales?)|no[ -]?names?|\(?not (?:set|available|provided|applicable)\)?|undefined|redacted|removed|\[(?:deleted|removed|unknown)\]|0+(?:\.0+)?|(?:散客|匿名|游客|遊客|访客|訪客|路人|未知|无名|無名|不详|不詳|非会员|非會員|未登记|未登記|未注册|未註冊|已注销|已註銷|零散|临时|臨時)(?:的)?(?:用户|用戶|客户|客戶|买家|買家|顾客|顧客|会员|會員|人士)?|(?:零售|现金|現金|默认|預設)(?:用户|用戶|客户|客戶|买家|買家|顾客|顧客|会员|會員))$/i;
/** Addresses that tills and marketplaces write where a buyer left none: noemail@noemail.com, no-reply@example.com. */
const NO_ADDRESS = /^(?:no[-._]?e?mail|no[-._]?reply|none|guest|anonymous|unknown)@/i;
/** 张*, 张**, 李*明, 138****1234, l***@x.com, ••••, 138xxxx1234, [REDACTED]. */
const MASKED =
  /[*＊•●·∗]{2,}|^\p{Script=Han}{1,2}[*＊]|[*＊]\p{Script=Han}?$|\d{3}x{4}\d{3,4}$|\b(?:redacted|anonymi[sz]ed|masked)\b/iu;
const MASKS = /[*＊•●·∗]|x{4}|redacted|anonymi|masked/i;

/**
 * Whether a name is masked.
 * @example isMasked("138****1234"); // true
 */
export function isMasked(name: string): boolean {
  return MASKS.test(name) && MASKED.test(name);
}

/**
 * Whether a name stands for no customer.
 * @example isNobody("散客"); // true
 */
export function isNobody(name: string): boolean {
  return (name.length < 24 && NOBODY.test(name)) || NO_ADDRESS.test(name) || isMasked(name);
}
