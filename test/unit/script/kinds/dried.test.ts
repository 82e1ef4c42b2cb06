/** Owns that 干 is dry behind food and what is done until a thing is dry, and work, a trunk or a place elsewhere. */
import { becomes } from './forms';

describe('干: dry, work, or a place', () => {
  becomes(`
    白干了一天 | 白幹了一天
    来到干河 | 來到干河
    主干河道 | 主幹河道
    塔什库尔干县 | 塔什庫爾干縣
    地瓜干 | 地瓜乾
    松脆饼干 | 鬆脆餅乾
    红薯干、豆腐干、牛肉干 | 紅薯乾、豆腐乾、牛肉乾
    自家晒的笋干 | 自家曬的筍乾
    芒果干 | 芒果乾
    油漆没干透 | 油漆沒乾透
    把地拖干 | 把地拖乾
    把碗擦干，衣服晾干 | 把碗擦乾，衣服晾乾
    衣服干了 | 衣服乾了
    池塘干了 | 池塘乾了
    嗓子干得冒烟 | 嗓子乾得冒煙
    江干区 | 江干區
    干河村 | 干河村
    干部下乡 | 幹部下鄉
    水果干部也来卖 | 水果幹部也來賣
    他在地里干了一天 | 他在地裡幹了一天
    树干 | 樹幹
    若干 | 若干
    没干活 | 沒幹活
    种菜干了三年 | 種菜幹了三年
  `);
});
