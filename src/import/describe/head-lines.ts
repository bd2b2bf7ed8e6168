import { dayPattern, monthPattern } from './find-dates.ts';

/** A 文号 in characters of half width without blanks. */
const number = /^\(?[\p{Script=Han}()]{1,16}[〔[【(]\d{4}[〕\]】)]第?\d+(?:-\d+)?号?\)?(?:签发人:.{1,20})?$/u;

/** Whether a line is a 文号 and no more: 国发〔2012〕3号, also in full-width digits or set wide: 国发〔２０１２〕 ３ 号. */
export const isNumberAlone = (line: string): boolean =>
  line.length < 80 && number.test(line.normalize('NFKC').replaceAll(/[\s\u3000]/gu, ''));

/** Whether a line is a number without 代字 and no more, as orders, notices to all and bills have them: 〔2024〕第1号, 议案第12号. */
export const isBareNumber = (line: string): boolean =>
  line.length < 40 &&
  /^\(?(?:[〔[]\d{4}[〕\]]第?\d+|[〔[(]第?[\d一二三四五六七八九十]+届[〕\])]第?\d+|(?:议案|提案|建议)第?[\d零〇一二三四五六七八九十百]+)号\)?$/u.test(
    line.normalize('NFKC').replaceAll(/[\s\u3000]/gu, ''),
  );

const orderAlone =
  /^(?:[\p{Script=Han}]{2,30}(?:令|公告))?[（(]?第?\s*[\d零〇一二三四五六七八九十百]+\s*号[）)]?$|^(?!.*(?:关于|關於|的))[\p{Script=Han}]{2,30}(?<![火严嚴山渔员員奖獎赦缉緝捕禁])令$|^(?!.*(?:关于|關於|的))[\p{Script=Han}]{2,30}(?:委员会|委員會|政府|[部厅廳局署院])公告$/u;

/** Whether a line is an order or its number and no more: 国务院令, 第302号, also set wide: 第 ３０２ 号, 某某部令第3号. */
export const isOrderAlone = (line: string): boolean =>
  line.length < 80 && orderAlone.test(line.normalize('NFKC').replaceAll(/\s/gu, ''));

/** Whether a line has nothing to read, as rules drawn with characters: ━━━━, ＊＊＊, ====. */
export const isRule = (line: string): boolean => !/[\p{L}\p{N}]/u.test(line);

/** Whether a line is a session and perhaps its paper's place in the file: 某县第十七届人民代表大会第二次会议文件（五）. */
export const isSession = (line: string): boolean =>
  line.length < 60 && session.test(line.normalize('NFKC').replaceAll(/\s/gu, ''));

const session =
  /^(?!.*[的《:])[\p{Script=Han}\d()]{2,40}第[\d零〇一二三四五六七八九十百]+次(?:全体)?(?:会议|會議)(?:(?:文件|材料)(?:之?[(]?[\d一二三四五六七八九十]{1,3}[)]?)?)?$/u;

/** Words of a line of dated events (题注). */
export const eventWords = /通过|公布|发布|修正|修订|修改|批准|施行|颁布|印发|議決|修正/u;

/**
 * Where and when a talk or report was given: 2020年5月9日在某某省第十三届人民代表大会第三次会议上, in brackets, behind a
 * dash or plain, (1) the date, (2) the meeting, (3) what is glued behind it.
 */
export const occasionLine = new RegExp(
  `^[（(—–―─－\\s\\u3000-]*((?:${dayPattern}|${monthPattern})?)[\\s\\u3000]*在([^，。；]{4,60}?(?:大会|会议|全会|会|座谈会|论坛))上(?!的)[）)]?[\\s\\u3000]*(.{0,30})$`,
  'u',
);

/** The first half of such a line that a line end cut: 2020年1月14日在某某市第十六届人民代表大会. */
export const occasionStart = new RegExp(
  `^[（(—–―─－\\s\\u3000-]*${dayPattern}[\\s\\u3000]*在[^，。；]{2,40}$`,
  'u',
);

const redHead =
  /^(?!.*关于)[\p{Script=Han}、]{3,40}(?:委员会|委員會|政府|[部厅廳局署会會委院办辦室])文件$|^[\p{Script=Han}]{3,20}政府公报$/u;

/** Whether a line is the red head of official paper: 某某县人民政府文件, also in letters set apart; 某某省人民政府公报. */
export const isRedHead = (line: string): boolean =>
  line.length <= 300 && redHead.test(line.replaceAll(/[\s\u3000]/gu, ''));

const bodyLine =
  /^(?:中共|中国共产党|共青团)?[\p{Script=Han}]{2,24}(?:[省市县区州旗镇乡]委|党委|委员会|人民政府|组织部|宣传部|统战部|党校|办公室|党支部|党总支|党工委)$/u;

/** Whether a line is the name of a body and no more: 中共某某镇委员会. */
export const isBodyLine = (line: string): boolean => bodyLine.test(line.trim());
