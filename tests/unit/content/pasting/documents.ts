/** Pieces of documents as they come from the clipboard, and what they should be in a text. */
export type Pasted = { name: string; html: string; becomes: string; pictures?: string[] }

const wordHead = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:10.5pt;} --></style></head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->`
const wordEnd = '<!--EndFragment--></body></html>'

export const documents: Pasted[] = [
  {
    name: 'Word: headings, a paragraph with spans, an empty one',
    html: `${wordHead}<h1><span style='font-family:宋体;mso-ascii-font-family:Calibri'>春茶怎么挑</span><span lang=EN-US><o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体;color:#333'>先看</span><b><span style='font-family:宋体'>叶底</span></b><span
style='font-family:宋体'>，再闻
香。</span></p><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><h2><span style='font-family:宋体'>产地</span></h2><p class=MsoNormal>狮峰。</p>${wordEnd}`,
    becomes: '## 春茶怎么挑\n先看**叶底**，再闻香。\n### 产地\n狮峰。',
  },
  {
    name: 'Word: bullets on two levels',
    html: `${wordHead}<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span>绿茶</span></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span><span style='mso-list:Ignore'>n<span>&nbsp;</span></span></span><span>龙井</span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span><span>红茶</span></p>${wordEnd}`,
    becomes: '- 绿茶\n  - 龙井\n- 红茶',
  },
  {
    name: 'Word: bullets of Wingdings that nothing says are to be ignored',
    html: `${wordHead}<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings'>l&nbsp;&nbsp;</span><span>水要软</span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings'>n&nbsp;</span><span>杯要热</span></p>${wordEnd}`,
    becomes: '- 水要软\n- 杯要热',
  },
  {
    name: 'Word: a numbered list',
    html: `${wordHead}<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><span lang=EN-US><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span></span>烫杯</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span lang=EN-US><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span></span>投茶 3 克</p>${wordEnd}`,
    becomes: '1. 烫杯\n2. 投茶 3 克',
  },
  {
    name: 'Word: a table of facts',
    html: `${wordHead}<table class=MsoTableGrid border=1><tr><td width=100 style='border:solid windowtext 1.0pt'><p class=MsoNormal>产地</p></td><td><p class=MsoNormal>杭州<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>采摘</p></td><td><p class=MsoNormal>明前</p></td></tr></table>${wordEnd}`,
    becomes: '| + 产地 | 杭州 |\n| + 采摘 | 明前 |',
  },
  {
    name: 'Word: a table with a head that only looks like one, cells over several, and words in two paragraphs',
    html: `${wordHead}<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td style='background:#D9E2F3'><p class=MsoNormal><b>茶</b></p></td><td colspan=2><p class=MsoNormal><b><span lang=EN-US>2026</span>年</b></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>龙井</p></td><td><p class=MsoNormal>明前</p><p class=MsoNormal>手炒</p></td><td><p class=MsoNormal>¥<b>129</b></p></td></tr><tr><td><p class=MsoNormal>雨前</p></td><td><p class=MsoNormal>&nbsp;</p></td></tr></table>${wordEnd}`,
    becomes: '| # 茶 | # 2026年 >2 |\n| 龙井 v2 | 明前/手炒 | ¥**129** |\n| 雨前 |  |',
  },
  {
    name: 'WeChat: a table of its editor, with a coloured first row',
    html: `<section><table width="100%"><tbody><tr><td style="background-color: rgb(31, 107, 82)"><section><p><span style="color:#fff">规格</span></p></section></td><td style="background-color: rgb(31, 107, 82)"><p><span leaf="">价格</span></p></td></tr><tr><td><p>50 克</p></td><td><p>129 元，见<a href="https://mp.weixin.qq.com/s/abc">这里</a></p></td></tr><tr><td><p><br></p></td><td><p><br></p></td></tr></tbody></table><p>完。</p></section>`,
    becomes: '| # 规格 | # 价格 |\n| 50 克 | 129 元，见[这里](https://mp.weixin.qq.com/s/abc) |\n完。',
  },
  {
    name: 'Excel: cells with classes and widths',
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-number-format:General;}--></style></head><body><table border=0 cellpadding=0><col width=72><col width=72><tr height=19><td height=19 class=xl65 width=72>批次</td><td class=xl65>克数</td><td>水分</td></tr><tr height=19><td>A01</td><td align=right>250</td><td align=right>5.2%</td></tr></table></body></html>`,
    becomes: '| # 批次 | # 克数 | # 水分 |\n| A01 | 250 | 5.2% |',
  },
  {
    name: 'a page: a table whose cells reach beyond its end',
    html: '<table><tr><td rowspan="9">甲</td><td>乙</td></tr><tr><td colspan="x">丙</td></tr></table>',
    becomes: '| + 甲 v2 | 乙 |\n| 丙 |',
  },
  {
    name: 'Word: a heading of size and weight alone, and a bold sentence that is none',
    html: `${wordHead}<p class=MsoNormal><b><span style='font-size:16.0pt;font-family:黑体'>冲泡方法</span></b></p>
<p class=MsoNormal><span style='font-size:10.5pt'>水温八十五度，先注三分之一，摇香，再注满。不要盖盖子，三分钟后喝。</span></p>
<p class=MsoNormal><b><span style='font-size:10.5pt'>水一定要好</span></b></p>${wordEnd}`,
    becomes: '## 冲泡方法\n水温八十五度，先注三分之一，摇香，再注满。不要盖盖子，三分钟后喝。\n**水一定要好**',
  },
  {
    name: 'Word: a picture from the disk of the writer',
    html: `${wordHead}<p class=MsoNormal><span lang=EN-US><!--[if gte vml 1]><v:shape id="a"/><![endif]--><img width=554 height=312 src="file:///C:/Users/lin/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" alt="茶园"></span></p><p class=MsoNormal>清明前的茶园。</p>${wordEnd}`,
    becomes: '![茶园]\n清明前的茶园。',
    pictures: ['file:///C:/Users/lin/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg'],
  },
  {
    name: 'WPS: paragraphs with justified styles and tracked changes hidden',
    html: `<html><head><meta name="Generator" content="WPS Office"></head><body><p class="MsoNormal" style="mso-pagination:widow-orphan;text-align:left"><span style="mso-spacerun:'yes';font-family:宋体;font-size:12.0000pt;"><font face="宋体">今年的雨水</font></span><span style="mso-spacerun:'yes';text-decoration:line-through">少</span><span style="mso-hide:all">批注：核对</span><span>多。</span></p></body></html>`,
    becomes: '今年的雨水~~少~~多。',
  },
  {
    name: 'WeChat: sections in sections, empty ones between, leaf spans',
    html: `<section style="box-sizing:border-box;font-size:16px" data-role="outer"><section style="margin:10px 0" powered-by="xiumi.us"><section style="display:inline-block"><p style="white-space:normal"><span leaf="">春天的</span><span textstyle="" style="color:#c00;font-weight:bold">第一杯</span><span leaf="">茶</span></p></section></section><section><p><br></p><section><svg viewBox="0 0 1 1"></svg></section></section><section><p>今天开始发货。</p></section></section>`,
    becomes: '春天的**第一杯**茶\n今天开始发货。',
  },
  {
    name: 'WeChat: lazy pictures, a spacer and an emoji',
    html: `<section><p>看图<img class="rich_pages wx_emoji" src="https://res.wx.qq.com/emoji/smile.png" alt="[微笑]"></p><p style="text-align:center"><img class="rich_pages wxw-img" data-src="https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg" data-w="1080" alt="图片"></p><p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="1" height="1"></p><p>▲ 头采</p></section>`,
    becomes: '看图[微笑]\n![]\n▲ 头采',
    pictures: ['https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg'],
  },
  {
    name: 'WeChat: a decorated heading that is larger than the text',
    html: `<section><section style="text-align:center"><section style="border-bottom:2px solid #1f6b52"><p><strong><span style="font-size:20px">一、怎么闻香</span></strong></p></section></section><p><span style="font-size:15px">干茶先闻，热杯再闻，冷杯最后闻；三次的香不一样，差得越少越耐泡。</span></p><section><p><strong><span style="font-size:20px">二、怎么看叶底</span></strong></p></section><p><span style="font-size:15px">摊开看，嫩、匀、亮。</span></p></section>`,
    becomes:
      '## 一、怎么闻香\n干茶先闻，热杯再闻，冷杯最后闻；三次的香不一样，差得越少越耐泡。\n## 二、怎么看叶底\n摊开看，嫩、匀、亮。',
  },
  {
    name: 'WeChat: a link of a mini program and one that runs a script',
    html: `<p>去<a href="https://mp.weixin.qq.com/s/abc" target="_blank">上一篇</a>，或<a href="javascript:void(0);" data-miniprogram-appid="wx1">小程序</a>。</p>`,
    becomes: '去[上一篇](https://mp.weixin.qq.com/s/abc)，或小程序。',
  },
  {
    name: 'typed bullets',
    html: '<p>• 不加糖</p><p>• 不加香精</p><p>•　产地直发</p><p>就这些。</p>',
    becomes: '- 不加糖\n- 不加香精\n- 产地直发\n就这些。',
  },
  {
    name: 'typed numbers, one alone, and a figure',
    html: '<p>1、烫杯</p><p>2、投茶</p><p>3、注水</p><p>1.5 克就够。</p><p>4、只有这一条</p>',
    becomes: '1. 烫杯\n2. 投茶\n3. 注水\n1.5 克就够。\n4、只有这一条',
  },
  {
    name: 'typed numbers in circles and brackets, broken by single breaks',
    html: '<p>① 看<br>② 闻</p><div>（1）早上</div><div>（2）下午</div>',
    becomes: '① 看\n② 闻\n1. 早上\n2. 下午',
  },
  {
    name: 'a page: divs, two breaks, scripts, hidden words, buttons',
    html: `<div><style>p{color:red}</style><script>track()</script><nav hidden>首页</nav><div>第一段<br><br>第二段<br>换一行</div><button>收藏</button><div style="display:none">秘密</div><div>&nbsp;</div></div>`,
    becomes: '第一段\n第二段\n换一行',
  },
  {
    name: 'a page: lists in lists, emphasis by style',
    html: `<ol><li><p>第一</p><ul><li><span style="font-style:italic">甲</span></li><li><span style="text-decoration: underline">乙</span></li></ul></li><li>第二</li></ol>`,
    becomes: '1. 第一\n  - *甲*\n  - __乙__\n2. 第二',
  },
  {
    name: 'a page: quotes of several paragraphs, a rule, a picture with words',
    html: `<blockquote><p>茶是泡出来的。</p><p>也是等出来的。</p></blockquote><hr><figure><img src="/static/a.jpg" alt="一杯茶"><figcaption>下午四点</figcaption></figure>`,
    becomes: '> 茶是泡出来的。\n> 也是等出来的。\n---\n![一杯茶]\n下午四点',
    pictures: ['/static/a.jpg'],
  },
  {
    name: 'a page: headings from h2 to h5 come onto three levels',
    html: '<h2>一</h2><p>甲</p><h3>二</h3><p>乙</p><h4>三</h4><h5>四</h5>',
    becomes: '## 一\n甲\n### 二\n乙\n#### 三\n#### 四',
  },
  {
    name: 'a page: a table with names of columns, and one that only arranges',
    html: `<table><tr><td><img src="https://a.example/b.jpg"></td><td><p>右边的话</p></td></tr></table><table><thead><tr><th>茶</th><th>水温</th><th>时间</th></tr></thead><tbody><tr><td>龙井</td><td>85 度</td><td>3 分钟</td></tr><tr><td>红茶</td><td>95 度</td><td></td></tr></tbody></table>`,
    becomes: '![]\n右边的话\n| # 茶 | # 水温 | # 时间 |\n| 龙井 | 85 度 | 3 分钟 |\n| 红茶 | 95 度 |  |',
    pictures: ['https://a.example/b.jpg'],
  },
  {
    name: 'Google Docs: everything in a b that is not bold',
    html: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-family:Arial;font-weight:400">普通，</span><span style="font-size:11pt;font-weight:700">重点</span></p><br><p dir="ltr"><span style="font-size:11pt">下一段</span></p></b>`,
    becomes: '普通，**重点**\n下一段',
  },
  {
    name: 'Feishu: blocks of divs with zero-width characters',
    html: `<div data-page-id="x" data-docx-has-block-data="true"><div class="ace-line" style="white-space:pre;">\u200b标题在别处\u200b</div><div class="ace-line"><span class="text-only"><strong>要点</strong></span>：三条\ufeff</div></div>`,
    becomes: '标题在别处\n**要点**：三条',
  },
  {
    name: 'a few words out of a line',
    html: '<meta charset="utf-8"><span style="color:rgb(51,51,51);font-size:16px;background-color:#fff"> 明前<em>龙井</em> </span>',
    becomes: '明前*龙井*',
  },
  {
    name: 'English: line ends of the source are spaces',
    html: '<p>First\nflush,\n  picked <b>before</b>\nQingming.</p>',
    becomes: 'First flush, picked **before** Qingming.',
  },
]
