/** Under which address each page of this folder is served, as the real sites have it. The first is the demonstration's article. */
export const ADDRESSES: Record<string, string> = {
  'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751201.htm': '01_epaper_content.html',
  'http://dzb.jmrb.com:8090/jmrb/html/2025-12/19/content_751201.htm': '01_epaper_content.html',
  'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751202.htm': '01b_epaper_content_dup.html',
  'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751203.htm': '01d_epaper_brief.html',
  'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_751204.htm': '01e_epaper_photo.html',
  'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/node_22.htm': '02_epaper_node.html',
  'http://www.jmnews.com.cn/a/content/2026-01/22/content_2763001.htm': '03_jmnews_article.html',
  'http://www.jmnews.com.cn/a/content/2026-02/04/content_2764290.htm': '03b_jmnews_portraits.html',
  'http://www.jiangmen.gov.cn/home/sqdt/xhzx/content/post_3245984.html': '05b_gov_post.html',
  'http://www.jiangmen.gov.cn/newzwgk/content/post_3200001.html': '07_work_report.html',
};

/** Hosts of the newspaper, which the demonstration and the tests map to the local server. */
export const HOSTS = [...new Set(Object.keys(ADDRESSES).map((address) => new URL(address).hostname))];
