/**
 * Simplified forms of the traditional characters that occur in headings and statuses, so that a word of either is listed once.
 */

/** Each with its simplified form at the same place. */
const TRADITIONAL =
  "訂單編號買會員間時額狀態數實際總價電話機聯絡顧戶購帳齡稱貨後運發費錄進線詢來銷業務負責問歸屬約轉櫃臺應資潛產預計動禮誰題標開優類營結備註網獲創項廣簽達檔攝碼郵導級錢餘繳評積辦體說請義顏萬億確認週執選擇區縣經紀離賣淨圓張觸響現筆蓋點擊參領報覽訪觀瀏銀門場鋪專統複終團隊訓課組長紹無沒關閉駁絕廢敗刪輸貼沖興處審異繫測試驗壞棄願過寫東贊庫裝佔採換帐別劃種鍵連閱樣遞贈層減倉歷傳寶鏈";
const SIMPLIFIED =
  "订单编号买会员间时额状态数实际总价电话机联络顾户购账龄称货后运发费录进线询来销业务负责问归属约转柜台应资潜产预计动礼谁题标开优类营结备注网获创项广签达档摄码邮导级钱余缴评积办体说请义颜万亿确认周执选择区县经纪离卖净圆张触响现笔盖点击参领报览访观浏银门场铺专统复终团队训课组长绍无没关闭驳绝废败删输贴冲兴处审异系测试验坏弃愿过写东赞库装占采换账别划种键连阅样递赠层减仓历传宝链";
const FOLDED = new Map(Array.from(TRADITIONAL, (character, i) => [character, SIMPLIFIED[i]!]));

/**
 * A text in simplified characters, for comparing only.
 * @example simplified("計劃"); // "计划"
 */
export function simplified(text: string): string {
  return text.replace(/[\u3000-\uffff]/g, (character) => FOLDED.get(character) ?? character);
}
