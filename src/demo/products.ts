/** What the brand sells. Prices are fen; the mall is imagined, its address reserved for examples. */
export type DemoProduct = {
  slug: string
  name: string
  mode: 'in-stock' | 'pre-sale' | 'local-warehouse'
  marginFen: number
  summary: string
  description: string
  topics: readonly string[]
  gallery: readonly string[]
  skus: readonly { sku: string; name: string; priceFen: number; stock: number }[]
}

export const mallUrl = (slug: string): string => `https://mall.example.com/mingting/${slug}`

export const products: readonly DemoProduct[] = [
  {
    slug: 'morning-dew-mist',
    name: '晨露茶萃喷雾',
    mode: 'in-stock',
    marginFen: 5200,
    summary: '细雾，不滴水。空调房里随手补一层水。',
    description:
      '以绿茶提取液和甘油打底，喷头换了三次才定下来：雾粒细，落在脸上不成珠。适合空调房、通勤路上、午睡醒来。\n用法：距面部一臂，闭眼，喷两下，等它自己干，或用手掌轻轻按一按。\n不含香精，带一点点茶汤的青气，几秒就散。小瓶可以带上飞机。',
    topics: ['five-minute-morning', 'season-change'],
    gallery: ['mist-a', 'mist-b', 'water-jade'],
    skus: [
      { sku: 'MT-MIST-120', name: '120 毫升', priceFen: 8900, stock: 860 },
      { sku: 'MT-MIST-60', name: '60 毫升随身瓶', priceFen: 4900, stock: 1240 },
    ],
  },
  {
    slug: 'green-leaf-cleanser',
    name: '青叶氨基酸洁面乳',
    mode: 'in-stock',
    marginFen: 4600,
    summary: '泡不多，冲得快，洗完不紧绷。',
    description:
      '氨基酸表活为主，加了磨细的绿茶粉，颗粒感几乎摸不到。泡沫不厚，但一冲就走。\n早晚各一次，取黄豆大小，先在掌心加水揉开再上脸。戴了妆请先卸妆。\n铝管包装，挤到末尾可以从尾部卷起来，用得干净。',
    topics: ['cleansing', 'five-minute-morning'],
    gallery: ['cleanser-a', 'cleanser-b'],
    skus: [{ sku: 'MT-CLEAN-100', name: '100 克', priceFen: 7900, stock: 930 }],
  },
  {
    slug: 'camellia-cleansing-oil',
    name: '茶籽卸妆油',
    mode: 'in-stock',
    marginFen: 7300,
    summary: '山茶籽油打底，遇水转白，冲完不糊眼。',
    description:
      '冷榨山茶籽油，来自做茶人家后山的油茶林。干手干脸按摩四十秒，加水转白，再冲净。\n日常底妆和防晒一遍就够，睫毛膏请先用棉片敷一会儿。\n气味是淡淡的坚果香。天冷会略微变稠，温水里放一放即可。',
    topics: ['cleansing', 'evening-quiet'],
    gallery: ['oil-a', 'oil-b'],
    skus: [
      { sku: 'MT-OIL-150', name: '150 毫升', priceFen: 12900, stock: 540 },
      { sku: 'MT-OIL-150R', name: '150 毫升补充装', priceFen: 9900, stock: 610 },
    ],
  },
  {
    slug: 'second-steep-toner',
    name: '二道泡精华水',
    mode: 'in-stock',
    marginFen: 9100,
    summary: '像第二泡茶：不浓不淡，拍上去就进去了。',
    description:
      '喝茶的人知道，第二泡滋味刚好。这瓶水也按这个意思调：白茶提取液、透明质酸钠、泛醇，质地比水厚一点，比精华薄一点。\n湿敷、手拍都可以。一瓶按早晚用，大约两个月。\n瓶身是回收玻璃，颜色每一批略有深浅。',
    topics: ['season-change', 'ingredient-notes'],
    gallery: ['toner-a', 'toner-b', 'flat-celadon'],
    skus: [
      { sku: 'MT-TONER-200', name: '200 毫升', priceFen: 15900, stock: 720 },
      { sku: 'MT-TONER-30', name: '30 毫升试用装', priceFen: 3900, stock: 1500 },
    ],
  },
  {
    slug: 'cold-brew-serum',
    name: '冷萃白茶精华',
    mode: 'in-stock',
    marginFen: 16800,
    summary: '低温慢萃二十小时，一滴管刚好一脸。',
    description:
      '白茶在低温水里慢慢泡二十个小时，茶汤澄清、颜色浅。搭配烟酰胺与神经酰胺，保湿、修饰粗糙感。\n洗脸、拍水之后用，一滴管推开，再上面霜。烟酰胺初次使用请隔天一次，给皮肤一点时间。\n开瓶后建议三个月内用完，请放在阴凉处。',
    topics: ['ingredient-notes', 'evening-quiet'],
    gallery: ['serum-a', 'serum-b', 'texture-dusk'],
    skus: [
      { sku: 'MT-SERUM-30', name: '30 毫升', priceFen: 26900, stock: 430 },
      { sku: 'MT-SERUM-10', name: '10 毫升旅行装', priceFen: 9900, stock: 800 },
    ],
  },
  {
    slug: 'night-roast-cream',
    name: '夜焙面霜',
    mode: 'in-stock',
    marginFen: 14600,
    summary: '像一层薄绒毯。睡前涂，早上脸还是软的。',
    description:
      '名字来自武夷的夜焙：火要小，时间要长。霜体偏厚，掌心搓热再按上脸，很快化开。\n角鲨烷、乳木果脂和岩茶提取物，适合秋冬和空调房；油皮可以只涂两颊。\n玻璃罐可以寄回，我们洗净做成种子盆，寄满三只送一次洁面小样。',
    topics: ['evening-quiet', 'season-change'],
    gallery: ['cream-a', 'cream-b', 'texture-stone'],
    skus: [
      { sku: 'MT-CREAM-50', name: '50 克', priceFen: 23900, stock: 380 },
      { sku: 'MT-CREAM-15', name: '15 克体验装', priceFen: 7900, stock: 900 },
    ],
  },
  {
    slug: 'tea-grounds-mask',
    name: '冷泡茶渣泥膜',
    mode: 'pre-sale',
    marginFen: 6200,
    summary: '做茶剩下的碎末和高岭土，一周一次，十分钟。',
    description:
      '精制时筛下的茶末以前都倒回茶园，现在留一部分烘干磨细，和高岭土调成泥膜。\n厚敷十分钟，边缘刚发白就洗掉，不要等它全干。T 区为主，两颊薄薄带过。\n每批随春茶、秋茶各做一次，所以是预售。',
    topics: ['cleansing', 'letters-from-the-hill'],
    gallery: ['mud-a', 'mud-b'],
    skus: [{ sku: 'MT-MUD-100', name: '100 克', priceFen: 11900, stock: 260 }],
  },
  {
    slug: 'one-leaf-sheet-mask',
    name: '一叶面膜',
    mode: 'in-stock',
    marginFen: 3900,
    summary: '膜布薄，精华不流，敷着可以泡茶。',
    description:
      '膜布是天丝，薄到能看见手纹。每片二十五毫升精华，折边做了小耳朵，戴眼镜也不掉。\n十五分钟取下，余下的精华涂脖子和手背，不必再洗。\n出差、熬夜第二天、飞机落地之后，都是它的时候。',
    topics: ['evening-quiet', 'season-change'],
    gallery: ['sheet-a', 'sheet-b'],
    skus: [
      { sku: 'MT-SHEET-5', name: '五片装', priceFen: 6900, stock: 1100 },
      { sku: 'MT-SHEET-10', name: '十片装', priceFen: 12900, stock: 760 },
    ],
  },
  {
    slug: 'tea-branch-hand-cream',
    name: '茶枝护手霜',
    mode: 'local-warehouse',
    marginFen: 2700,
    summary: '不粘键盘。木质茶香，闻着像雨后的院子。',
    description:
      '采茶人的手一季下来都是裂口，这支护手霜先是做给她们的。质地偏干，揉开三十秒就能翻书、打字。\n茶枝和雪松的香气，留香很短。\n三支装里香气各不同：茶枝、柚皮、桂花。',
    topics: ['gifts', 'letters-from-the-hill'],
    gallery: ['hand-a', 'hand-b'],
    skus: [
      { sku: 'MT-HAND-40', name: '40 克', priceFen: 4900, stock: 1600 },
      { sku: 'MT-HAND-3', name: '三支礼装', priceFen: 12900, stock: 520 },
    ],
  },
  {
    slug: 'rock-tea-body-wash',
    name: '岩茶沐浴露',
    mode: 'local-warehouse',
    marginFen: 5100,
    summary: '焙火香，泡沫细，浴室里像开了一泡岩茶。',
    description:
      '岩茶焙火的香气很难留住，我们用茶提取物和一点檀木把它记下来。\n弱酸性，泡沫细软，冲完不滑腻。全家都可以用，三岁以下儿童请选专用产品。\n按压头带锁，出行不漏。',
    topics: ['five-minute-morning', 'gifts'],
    gallery: ['body-a', 'body-b'],
    skus: [{ sku: 'MT-BODY-300', name: '300 毫升', priceFen: 8900, stock: 690 }],
  },
  {
    slug: 'islet-white-tea',
    name: '汀上白茶',
    mode: 'in-stock',
    marginFen: 8800,
    summary: '日晒萎凋，三年陈。清甜，耐泡，冷泡也好。',
    description:
      '溪边那片坡地的白茶，日光萎凋、阴干，放满三年才装罐。汤色杏黄，有枣香。\n热泡：九十度水，五克，坐杯十秒。冷泡：三克配五百毫升凉白开，冰箱里放一夜。\n铁罐内衬食品级铝袋，开罐请压紧内盖。',
    topics: ['letters-from-the-hill', 'gifts'],
    gallery: ['tea-a', 'tea-b', 'hills-morning'],
    skus: [
      { sku: 'MT-TEA-50', name: '50 克罐', priceFen: 16800, stock: 310 },
      { sku: 'MT-TEA-100', name: '100 克罐', priceFen: 29800, stock: 180 },
    ],
  },
  {
    slug: 'four-seasons-gift-box',
    name: '四季汀礼盒',
    mode: 'pre-sale',
    marginFen: 19600,
    summary: '一盒装下四季：喷雾、护手霜、面膜和一罐茶。',
    description:
      '春用喷雾，夏敷面膜，秋养手，冬喝茶。四样东西装进一只可以留用的杉木盒。\n盒盖内侧有一张空白信笺，我们代写，或留给您自己写。\n按订单备货，付款后七天内发出；节前会排队，请早一点订。',
    topics: ['gifts'],
    gallery: ['gift-a', 'gift-b'],
    skus: [{ sku: 'MT-GIFT-4', name: '四季礼盒', priceFen: 39900, stock: 150 }],
  },
]
