import { foldForComparison, simplifyLabels } from './fold-text.ts';
import type { Line } from './line.ts';
import { measureLinkShare } from './line.ts';

/** Text that pages put around articles. Patterns run on the folded line: NFKC, simplified label characters, no white space. */
const BOILERPLATE: readonly { name: string; pattern: RegExp }[] = [
  {
    name: 'page tools',
    pattern:
      /^(?:打印本?页?|关闭(?:窗口)?|收藏|纠错|字体|字号|放大|缩小|默认|正常|页面调色|朗读|语音播报|保护视力色|一键|分享|转发|转播|本文|到|至|微信|微博|新浪|腾讯|朋友圈|QQ空间|QQ好友|复制链接|我要|[大中小:[\]【】()|/、+\-A])+$/i,
  },
  {
    name: 'neighbours',
    pattern:
      /^[<«‹]?(?:没有了)?(?:上|下)一(?:篇|条|版|期|页|则|章|图|个)(?:[:：>»›|<«\]]|$|(?:上|下)一|没有|\(\d)/,
  },
  { name: 'neighbours', pattern: /^(?:返回|回到)(?:目录|顶部|首页|列表|上级|本版|主页).{0,4}$/ },
  {
    name: 'page navigation',
    pattern:
      /^(?:版面导航|版面目录|标题导航|本版新闻|本期版面|往期回顾|按日期检索|数字报首页|回主页|上一期|下一期|[|>])+$/,
  },
  {
    name: 'pagination',
    pattern: /^(?=.*页)(?:首页|上一页|下一页|上页|下页|尾页|末页|全文|共\d+页|第\d+页|[\d.…|<>«»[\]/])+$/,
  },
  { name: 'pagination', pattern: /^(?:点击)?(?:阅读|余下|显示)(?:全文|全部)[>»]*$/ },
  {
    name: 'code picture',
    pattern:
      /^(?:微信|请|手机|用微信|使用手机)?(?:扫一扫|扫码|长按|扫描|识别).{0,20}(?:二维码|关注|阅读|分享|打开|下载|公众号|手机|页面)[^。]{0,12}$/,
  },
  {
    name: 'subscription',
    pattern: /^(?:欢迎)?(?:关注|订阅|下载).{0,20}(?:公众号|客户端|APP|视频号)[^。]{0,6}$/i,
  },
  {
    name: 'subscription',
    pattern: /^(?:请)?(?:点击|轻触)(?:上方|下方|左上角|右上角)?.{0,8}(?:蓝字|关注|名片|阅读原文).{0,10}$/,
  },
  { name: 'end', pattern: /^[-—·\s]*(?:END|完)[-—·\s]*$/i },
  { name: 'location', pattern: /^您?(?:现在|当前)?的?(?:所在)?(?:位置|栏目)[:>]|^首页>/ },
  { name: 'attachments', pattern: /^(?:相关)?附件(?:下载|列表)?:?$|^相关文件下载:?$/ },
  { name: 'loading', pattern: /^(?:视频|音频|图片|正在|努力|数据)*加载(?:中|更多)?[.…,请稍候后]*$/ },
  {
    name: 'rights',
    pattern:
      /^.{0,24}(?:版权所有|版权声明)|All?RightsReserved|Copyright|^©|^.{0,6}未经.{0,8}(?:授权|许可).{0,10}转载/i,
  },
  {
    name: 'site foot',
    pattern: /ICP备|公网安备|网站标识码|网站支持IPv6|互联网新闻信息服务许可|^技术支持:/i,
  },
  {
    name: 'site foot',
    pattern: /^(?:免责声明[:：]|(?:免责声明|网站地图|联系我们|关于我们|法律声明|隐私声明|站点地图|[|-])+$)/,
  },
  {
    name: 'counts',
    pattern: /^(?:阅读|浏览|点击|访问|评论|在看|点赞|赞|收藏|已?有\d+人)(?:次数|量|数|参与)?:?\d*[次人]?$/,
  },
  {
    name: 'placeholder',
    pattern:
      /^(?:无障碍(?:阅读)?|关怀版|长者(?:版|模式|助手)|登录|注册|搜索|个人中心|简体|繁体|English|手机版|客户端|[|])+$/i,
  },
  { name: 'edition', pattern: /^第?[A-Z]?\d{1,3}版:/ },
  { name: 'document record', pattern: /^(?:索引号|统一编号|主题分类|发布机构|公开方式|公开范围|有效性):/ },
];

/** Headings of what follows an article: everything below that is links belongs to them. */
const FOLLOW_UP =
  /^(?:相关(?:阅读|新闻|链接|报道|文章|推荐|稿件|内容|专题|文档|信息)|延伸阅读|推荐阅读|热门(?:推荐|新闻|文章|阅读|资讯)|热点(?:新闻|推荐|排行|关注)|猜你喜欢|更多(?:新闻|内容|精彩)?|最新(?:新闻|文章|消息|资讯)|新闻排行|点击排行|往期(?:推荐|回顾|精彩)|精彩(?:视频|图片|专题)?(?:推荐|图片|专题)|为您推荐|您可能(?:还)?(?:感兴趣|喜欢)|网友评论|发表评论|大家都在看|编辑推荐|今日(?:推荐|热点)|图片新闻|专题推荐|本版导读|友情链接)/;

const DECORATION = /^[^\p{Script=Han}A-Za-z\d]+/u;
const LONGEST_BOILERPLATE = 90;
const MOSTLY_LINK = 0.6;

/** Whether a line is furniture of the page, not text of the article. Long lines are never taken for it. */
export function isBoilerplate(line: Line): boolean {
  if (line.text.length > LONGEST_BOILERPLATE) return false;
  const text = foldForComparison(simplifyLabels(line.text));
  return text.length === 0 || BOILERPLATE.some(({ pattern }) => pattern.test(text));
}

/** Whether a line opens the part with other articles. */
export function isFollowUpHeading(line: Line): boolean {
  if (line.text.length > 16) return false;
  return FOLLOW_UP.test(foldForComparison(simplifyLabels(line.text)).replace(DECORATION, ''));
}

/** Whether a line is a link to elsewhere and nothing more. */
export function isLinkLine(line: Line): boolean {
  return measureLinkShare(line) >= MOSTLY_LINK;
}
