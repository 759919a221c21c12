import { foldForComparison, simplifyLabels } from './fold-text.ts';
import type { Line } from './line.ts';
import { measureLinkShare } from './line.ts';

/** Text that pages put around articles. Patterns run on the folded line: NFKC, simplified label characters, no white space. */
const BOILERPLATE: readonly { name: string; pattern: RegExp }[] = [
  { name: 'sharing', pattern: /^(?:【?分享到?|分享至|一键分享|转发到|分享本文|微信微博)/ },
  {
    name: 'page tools',
    pattern:
      /^[【[(]?(?:打印|关闭|收藏|纠错|字体|字号|大中小|放大|缩小|默认|页面调色|朗读|语音播报|保护视力色)/,
  },
  { name: 'page tools', pattern: /(?:字体|字号):?[[【(]?大[\]】)|/]?[[【(]?中[\]】)|/]?[[【(]?小/ },
  { name: 'neighbours', pattern: /^[<«‹\d]?(?:上一|下一)(?:篇|条|版|期|页|则|章|图)/ },
  { name: 'neighbours', pattern: /^(?:返回|回到)(?:目录|顶部|首页|列表|上级|本版)/ },
  {
    name: 'page navigation',
    pattern: /^(?:版面导航|版面目录|标题导航|本版新闻|本期版面|往期回顾|按日期检索|数字报首页|回主页)/,
  },
  {
    name: 'pagination',
    pattern: /^(?:首页|上一页|下一页|尾页|末页|阅读全文|余下全文|共\d+页|第\d+页|[\d.…|<>«»[\]])+$/,
  },
  { name: 'pagination', pattern: /^(?:首页|上页|共\d+页|\[?\d\]?)*(?:上一页|下一页|尾页|末页)/ },
  { name: 'code picture', pattern: /(?:扫一扫|扫码|扫描二维码|长按二维码|识别二维码)/ },
  { name: 'subscription', pattern: /^(?:欢迎)?(?:关注|订阅|下载).{0,20}(?:公众号|客户端|APP|视频号)/i },
  { name: 'location', pattern: /^(?:您?(?:现在|当前)?的?(?:所在)?位置|当前栏目|首页>)/ },
  { name: 'attachments', pattern: /^(?:相关附件|附件下载|相关文件下载):?$/ },
  { name: 'loading', pattern: /^(?:正在|努力)?加载(?:中|更多)/ },
  {
    name: 'rights',
    pattern:
      /(?:版权所有|版权声明|著作权|All?Rights?Reserved|Copyright|©|未经.{0,8}(?:授权|许可).{0,8}(?:不得|禁止)?转载)/i,
  },
  {
    name: 'site foot',
    pattern:
      /(?:ICP备|公网安备|网站标识码|网站支持IPv6|互联网新闻信息服务许可|技术支持:|^主办单位?:|^承办单位?:)/i,
  },
  {
    name: 'site foot',
    pattern: /^(?:免责声明|网站地图|联系我们|关于我们|法律声明|隐私声明|举报电话|违法和不良信息)/,
  },
  {
    name: 'counts',
    pattern:
      /^(?:阅读|浏览|点击|访问|阅读量|浏览量|浏览次数|点击数|点击率|评论|在看|点赞|赞|收藏)(?:次数|量|数)?:?\d*次?$/,
  },
  {
    name: 'placeholder',
    pattern: /^(?:无障碍|关怀版|长者版|登录|注册|搜索|个人中心|简体|繁体|English|手机版|客户端)+$/i,
  },
  { name: 'edition', pattern: /^第?[A-Z]?\d{1,3}版[:：]/ },
];

/** Headings of what follows an article: everything below that is links belongs to them. */
const FOLLOW_UP =
  /^(?:相关(?:阅读|新闻|链接|报道|文章|推荐|稿件|内容|专题|文档|信息)|延伸阅读|推荐阅读|热门(?:推荐|新闻|文章|阅读|资讯)|热点(?:新闻|推荐|排行|关注)|猜你喜欢|更多(?:新闻|内容|精彩)?|最新(?:新闻|文章|消息|资讯)|新闻排行|点击排行|往期(?:推荐|回顾|精彩)|精彩(?:推荐|图片|专题)|为您推荐|您可能(?:还)?(?:感兴趣|喜欢)|网友评论|发表评论|大家都在看|编辑推荐|今日(?:推荐|热点)|图片新闻|专题推荐|本版导读|友情链接)/;

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
  return FOLLOW_UP.test(foldForComparison(simplifyLabels(line.text)));
}

/** Whether a line is a link to elsewhere and nothing more. */
export function isLinkLine(line: Line): boolean {
  return measureLinkShare(line) >= MOSTLY_LINK;
}
