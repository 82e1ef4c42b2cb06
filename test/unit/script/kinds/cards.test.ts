/** Owns that 发 before cards, goods and notes is giving out, and hair where hair is spoken of. */
import { becomes } from './forms';

describe('发: given out, or hair', () => {
  becomes(`
    发卡量 | 發卡量
    银行免费发卡 | 銀行免費發卡
    首张信用卡发卡 | 首張信用卡發卡
    发卡机构 | 發卡機構
    社保卡发卡点 | 社保卡發卡點
    累计发卡三万张 | 累計發卡三萬張
    发货、发票、发钞、发债 | 發貨、發票、發鈔、發債
    凭票发米 | 憑票發米
    假发票 | 假發票
    头上别着发卡 | 頭上別著髮卡
    买了一个发卡 | 買了一個髮卡
    卖发卡、头饰 | 賣髮卡、頭飾
    戴着塑料发卡 | 戴著塑料髮卡
    理发、染发、白发 | 理髮、染髮、白髮
    头发现在白了 | 頭髮現在白了
    一个发卡行 | 一個發卡行
  `);
});
