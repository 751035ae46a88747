import { logicalSpan, type LogicalSpan } from "../text/offsets.js";
import { GAP, isJoined, NUMBER } from "./number-forms.js";

/** Units of measure, longer ones first; then durations; then words that count people and things. */
const MEASURE =
  "(?:平方公里|平方千米|平方米|立方米|海里|公里|千米|厘米|毫米|微米|纳米|公顷|公斤|千克|毫克|公升|毫升|千瓦时|千瓦|兆瓦|马力|摄氏度|英里|英尺|英寸|标准箱|百分点|兆赫|赫兹|平米|米|里(?!面|程|长|边|昂|斯|约|海|德)|尺|亩|吨|斤|克(?![服林拉里夫斯])|升|度(?![假过])|伏|[%％‰℃])";
const DURATION =
  "(?:个(?:多|半)?(?:小时|月|星期|季度|世纪|学期)|小时|分钟|秒钟?|天(?![津空然气安文地])|周年|昼夜|学时|年多?(?=来|间|内|以|之))";
const COUNTED =
  "(?:人次|人(?![民大们才事类口员均生心])|名(?![称字单义誉胜牌])|位(?![于置])|户|家(?![庭乡属里])|个(?![人体别性月小星季世学])|件|辆|台(?![湾北胞])|架(?!构)|艘|套|座|所|处(?![长理级于分])|项(?!目)|条(?!例)|次(?![日年要])|种(?![植类子])|场(?!地|所)|批(?![准评示])|株|棵|头|只(?![有是要能])|枚|张|本(?![报月市年届])|册|份|页|篇|首|幅|部(?![门分长队署])|届|栋|幢|层|间|倍|步|片|块|车|床|班次|班|列(?![为入])|箱|袋|瓶|盒|艘次|架次|例)";
const PERCENT = "(?:百分之[〇零一二三四五六七八九十百点两]{1,10}|千分之[〇零一二三四五六七八九十百点两]{1,10})";
const UPTO = `(?:${GAP}[-—~～至到]${GAP}${NUMBER})?`;

const QUANTITY = new RegExp(`${PERCENT}|${NUMBER}${UPTO}${GAP}(?:${MEASURE}|${DURATION}|${COUNTED})`, "gu");

/**
 * The measured and counted quantities that a text names, in order, not overlapping: 4.8米, 百分之三十, 3至5公里, 24小时,
 * 217 个. A number alone is none, and no date or sum of money.
 */
export function findQuantities(text: string): readonly LogicalSpan[] {
  return [...text.matchAll(QUANTITY)]
    .filter(({ index }) => !isJoined(text, index))
    .map(({ index, 0: quantity }) => logicalSpan(index, index + quantity.length));
}
