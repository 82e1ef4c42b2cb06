/** Owns the table of reigns and eras whose years a Chinese text may count by. */

export interface Reign {
  /** Folded to simplified characters. */
  readonly name: string;
  /** Years of our era (astronomical: −840 is 841 BC) of its first and last year. */
  readonly first: number;
  readonly last: number;
  /** The year that “the time of” it ended on the mainland, where its years are still counted. */
  readonly over?: number;
  /** Its months and days are lunar. */
  readonly lunar: boolean;
}

/**
 * name first–last, of the Chinese reigns that news, local histories and museum pages count by, after the standard
 * chronological tables (first year = the year that was called 元年). Names that were used twice (天启, 建平 …) stand for
 * the better known one; names that are everyday words (太平, 大同) are left out.
 */
const LUNAR =
  '共和-840–-827 建元-139–-134 元光-133–-128 元朔-127–-122 元狩-121–-116 元鼎-115–-110 元封-109–-104 太初-103–-100 ' +
  '建武25–56 永平58–75 建安196–220 黄初220–226 黄武222–229 泰始265–274 太康280–289 永嘉307–313 太元376–396 义熙405–418 ' +
  '元嘉424–453 太和477–499 开皇581–600 仁寿601–604 大业605–618 武德618–626 贞观627–649 永徽650–655 显庆656–661 麟德664–665 ' +
  '咸亨670–674 仪凤676–679 垂拱685–688 神龙705–707 景龙707–710 先天712–713 开元713–741 天宝742–756 至德756–758 乾元758–760 ' +
  '大历766–779 建中780–783 贞元785–805 元和806–820 长庆821–824 宝历825–827 会昌841–846 大中847–860 咸通860–874 乾符874–879 ' +
  '显德954–960 建隆960–963 乾德963–968 开宝968–976 太平兴国976–984 雍熙984–987 端拱988–989 淳化990–994 至道995–997 咸平998–1003 ' +
  '景德1004–1007 大中祥符1008–1016 天禧1017–1021 天圣1023–1032 景祐1034–1038 庆历1041–1048 皇祐1049–1054 至和1054–1056 嘉祐1056–1063 ' +
  '治平1064–1067 熙宁1068–1077 元丰1078–1085 元祐1086–1094 绍圣1094–1098 元符1098–1100 崇宁1102–1106 大观1107–1110 政和1111–1118 ' +
  '宣和1119–1125 靖康1126–1127 建炎1127–1130 绍兴1131–1162 隆兴1163–1164 乾道1165–1173 淳熙1174–1189 绍熙1190–1194 庆元1195–1200 ' +
  '嘉泰1201–1204 开禧1205–1207 嘉定1208–1224 宝庆1225–1227 绍定1228–1233 端平1234–1236 淳祐1241–1252 宝祐1253–1258 景定1260–1264 ' +
  '咸淳1265–1274 德祐1275–1276 至元1264–1294 元贞1295–1297 大德1297–1307 至大1308–1311 延祐1314–1320 至治1321–1323 至顺1330–1333 ' +
  '至正1341–1368 洪武1368–1398 建文1399–1402 永乐1403–1424 洪熙1425–1425 宣德1426–1435 正统1436–1449 景泰1450–1457 天顺1457–1464 ' +
  '成化1465–1487 弘治1488–1505 正德1506–1521 嘉靖1522–1566 隆庆1567–1572 万历1573–1620 泰昌1620–1620 天启1621–1627 崇祯1628–1644 ' +
  '弘光1645–1645 永历1647–1661 天命1616–1626 天聪1627–1636 崇德1636–1643 顺治1644–1661 康熙1662–1722 雍正1723–1735 乾隆1736–1795 ' +
  '嘉庆1796–1820 道光1821–1850 咸丰1851–1861 同治1862–1874 光绪1875–1908 宣统1909–1911';

/** Eras that count by the months of our calendar; the Japanese ones are those that Chinese papers meet. */
const SOLAR =
  '中华民国1912–2199 民国1912–2199 康德1934–1945 明治1868–1912 大正1912–1926 昭和1926–1989 平成1989–2019 令和2019–2199';

const ROW = /^(\D+?)(-?\d+)–(-?\d+)$/;

function rows(table: string, lunar: boolean): Reign[] {
  return table.split(' ').flatMap((row) => {
    const match = ROW.exec(row);
    return match === null ? [] : [{ name: match[1] ?? '', first: Number(match[2]), last: Number(match[3]), lunar }];
  });
}

const REPUBLIC_OVER = 1949;

export const REIGNS: readonly Reign[] = [...rows(LUNAR, true), ...rows(SOLAR, false)].map((reign) =>
  reign.name.endsWith('民国') ? { ...reign, over: REPUBLIC_OVER } : reign,
);
