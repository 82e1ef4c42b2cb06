/** Owns forms that a few words decide: swimming, counting, what is only, scoops, and the second of the twelve branches. */
import { becomes } from './forms';

describe('narrow kinds', () => {
  becomes(`
    鱼在水里游 | 魚在水裡游
    游过河去 | 游過河去
    迎来四万只候鸟 | 迎來四萬隻候鳥
    其中九十只占一成 | 其中九十只佔一成
    在河里游了一会儿 | 在河裡游了一會兒
    游了三公里 | 游了三公里
    鱼儿游过来 | 魚兒游過來
    出游过程 | 出遊過程
    游了三个景点 | 遊了三個景點
    一只只小鸟 | 一隻隻小鳥
    那只占三成 | 那只佔三成
    它只需两天 | 它只需兩天
    那只狗 | 那隻狗
    独斗 | 獨鬥
    换上新抓斗 | 換上新抓斗
    与天奋斗 | 與天奮鬥
    斗山镇 | 斗山鎮
    子丑寅卯 | 子丑寅卯
    辛丑年 | 辛丑年
    丑时出发 | 丑時出發
    丑态 | 醜態
  `);
});
