import assert from 'node:assert/strict';
import { asQuotation, type QuotationLanguage } from '../../../src/core/export/quotation';

describe('quotations', () => {
  const CITATION = '林晚舟：《大桥通车》，《清溪报》2021年7月4日，第1版。';
  const cases: readonly (readonly [QuotationLanguage, string, string])[] = [
    ['plain', '大桥通车了。', `“大桥通车了。”（${CITATION.slice(0, -1)}）`],
    ['markdown', '一。\n\n　　二。', `> 一。\n>\n> 二。\n>\n> — ${CITATION}\n`],
    ['markdown', '# 一 <b>\n1. 二', `> \\# 一 \\<b\\>\n>\n> 1\\. 二\n>\n> — ${CITATION}\n`],
    ['xml', '一 <甲> & 乙。', `<cit><quote><p>一 &lt;甲&gt; &amp; 乙。</p></quote><bibl>${CITATION}</bibl></cit>`],
    ['html', '一。\n二。', `<blockquote><p>一。</p><p>二。</p><footer>${CITATION}</footer></blockquote>`],
  ];
  for (const [language, text, wanted] of cases) {
    it(`in ${language}: ${JSON.stringify(text)}`, () => assert.equal(asQuotation(text, CITATION, language), wanted));
  }
});
