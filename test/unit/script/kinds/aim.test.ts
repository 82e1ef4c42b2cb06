/** Owns 准 as right beside what is allowed, 联系 behind 并, and 娘, which has one form in papers. */
import { becomes } from './forms';

describe('right, and allowed', () => {
  becomes(`
    做到查得准 | 做到查得準
    看得很准 | 看得很準
    算得准不准 | 算得準不準
    这钟不准了 | 這鐘不準了
    他不准备来 | 他不準備來
    楼内不准停车 | 樓內不准停車
    来得不准时 | 來得不準時
    这事拿不准 | 這事拿不準
    谁也说不准 | 誰也說不準
    瞄准目标 | 瞄準目標
    不准说话 | 不准說話
    看得准许了 | 看得准許了
    获准上市 | 獲准上市
    批准开工 | 批准開工
  `);
});

describe('binding to, and side by side', () => {
  becomes(`
    学习并联系实际 | 學習並聯繫實際
    上门并联系群众 | 上門並聯繫群眾
    并联系上了家人 | 並聯繫上了家人
    并联系统 | 並聯系統
    串联和并联 | 串聯和並聯
  `);
});

describe('mother', () => {
  becomes(`
    职工的娘家 | 職工的娘家
    老娘舅 | 老娘舅
    爹娘 | 爹娘
    新娘 | 新娘
  `);
});
