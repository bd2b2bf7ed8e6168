import { genres } from '../../document/genres.ts';
import { findRegions } from '../../regions/index.ts';
import { toSimplified } from '../../text/script.ts';

/** The commonest family names; they cover nearly all names of officials. */
const surnames = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊於惠甄曲封储靳段焦巴弓牧车侯宓蓬全班秋仲伊宫宁仇栾甘厉祖武符刘景詹龙叶幸司韶郜黎薄印白怀蒲从索赖卓屠蒙池乔阴苍闻莘党翟谭贡劳冉桑桂牛寿通边燕冀尚农温别庄晏柴瞿阎连习容向古易廖耿满匡国文寇广欧沃利蔚隆师巩聂晁敖融冷辛阚那简饶空曾沙养鞠须丰巢关查后红游竺权盖益桓公肖涂闫付布尉苑楼代佟初岳帅覃牟佘冼苟迟麦粟鄢阙辜仝占揭亓訾逄衣楚漆丘敬檀宛褟禤扈由么郅',
);

/** Family names of two characters. */
const compound =
  /^(?:欧阳|太史|上官|端木|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|令狐|淳于|呼延|第五|拓跋|轩辕|爱新觉罗)\p{Script=Han}{1,2}$/u;

/** Dots inside of names: 买买提·艾力, also as other programs write them. */
export const dots = '[·•・‧∙･⋅]';
const dotted = new RegExp(
  `^(?![一二三四五六七八九十]+${dots})\\p{Script=Han}{1,8}(?:${dots}\\p{Script=Han}{1,8}){1,3}$`,
  'u',
);

/** Characters by which names of other languages of China are written: 阿石拉比, 扎西次仁, 那顺孟和. */
const sounds = new Set(
  '阿石拉比吉克木呷曲古沙马尔日次且莫伍勒俄惹哈布依尼巴久耶嘎姆加措扎西仁丹增旺堆平罗多洛桑江村卓玛顿珠格央金边达瓦强赤列白才让索南青旦却毛那顺乌兰特苏和额敦宝音朝鲁孟图雅其斯琴高娃呼买提明艾力吐逊热合曼努库班不都拜山萨别叶肯迪牙孜甫江帕买孜木艾则苏里卡德肉孜亚',
);

/** Words of two to four characters that begin with a family name and are none. */
const notNames =
  /^(?:印发|发布|通过|公布|颁布|目录|前言|序言|总则|附则|同志|各位|高度|广大|关于|安全|经济|文化|公告|通知|全国|全省|全市|全文|明确|成立|时间|计划|方案|段落|后记|经验|从严|项目|任务|应急|施行|单位|万元|于是|和谐|平安|红色|强化|国家|国务院|党的|党委|党建|农业|农村|农民|利用|管理|解放|连续|向前|别的|常委|部长|白皮书|工作|简报|简介|华侨|人民|文件|通讯|公示|公报|应当|任前|单独|成果|程序|尚未|明年|金融|水利|安排)/u;

/** What accounts and sites of governments and of the press are called: 沙县发布, 某某融媒, 某某日报. */
const accounts =
  /^微|.{2}(?:发布|融媒体?|政务|政法|网信|文旅|党建|新闻|资讯|播报|快报|日报|晚报|时报|头条|在线|之声|之窗|广电|电视台?|微博|微信|客户端|公众号|公安|消防|交警|检察|普法|共青团|组工|传媒)$|^.{1,3}[县市区](?:组工|宣传|生活|教育|文化)/u;

/** Whether a short line is the name of an account or a site, which stands under the titles of its posts. */
export const isAccount = (line: string): boolean => line.length <= 10 && accounts.test(line);

/** Kinds of papers, which stand at a head where names do: 通告, 公报. */
const kindsOfPapers = new Set<string>([
  ...Object.values(genres).flat(),
  '令',
  '议案',
  '布告',
  '简报',
  '专报',
  '公示',
  '文件',
]);

/** Whether the characters are a name of a person in China: a family name and one or two more, with a dot, or by sounds. */
export function isName(text: string): boolean {
  const folded = toSimplified(text);
  if (dotted.test(folded)) return true;
  if (accounts.test(folded)) return false;
  if (kindsOfPapers.has(folded) || kindsOfPapers.has(folded.slice(-2))) return false;
  if (compound.test(folded)) return true;
  if (notNames.test(folded) || /[部厅局署]$/u.test(folded)) return false;
  if (folded.length >= 2 && folded.length <= 4 && surnames.has(folded.charAt(0))) return true;
  return (
    folded.length >= 3 &&
    folded.length <= 6 &&
    [...folded].every((character) => sounds.has(character)) &&
    findRegions(folded)[0]?.offset !== 0
  );
}
