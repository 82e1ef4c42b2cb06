/** A digest gives back what was put into it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { restore } from '../../../../src/core/corpus/index/restore';
import { analyse } from '../../reading';
import { anyText, digest, letters, namesOf } from '../pages';

/** White space as the digest keeps it. */
const blanked = (text: string): string => text.replace(/\r(?!\n)/g, '\n').replace(/[^\S\r\n]/g, ' ');

describe('packed letters', () => {
  it('unpack to what was packed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = new Uint8Array(text.length * 3);
        assert.equal(letters.unpack(bytes, 0, letters.pack(text, bytes, 0)), text);
      }),
    );
  });

  it('take about three bytes for two characters of a newspaper', () => {
    const text = '区委书记钟砚秋出席会议并讲话，要求各部门把时间表细化到每一周，把责任落实到每一个人。';
    const length = letters.pack(text, new Uint8Array(text.length * 3), 0);
    assert.ok(length < text.length * 1.6, `${length} bytes of ${text.length} characters`);
  });
});

describe('a digest', () => {
  it('gives back page, names and dates, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analyse(text);
        const restored = restore(digest(text), letters);
        const { page } = analysis;
        const again = restored.page();
        assert.equal(blanked(again.text), blanked(page.text));
        assert.equal(again.lines.count, page.lines.count);
        for (let line = 0; line < page.lines.count; line++)
          assert.deepEqual(again.lines.span(line), page.lines.span(line));
        assert.deepEqual(
          again.units,
          page.units.map((unit) => ({ ...unit, reasons: [] })),
        );
        const { issueDate, paper, jumpLines, joins, paragraphs, margins } = again;
        assert.deepEqual(
          { issueDate, paper, page: again.page, jumpLines, joins, paragraphs, margins },
          {
            issueDate: page.issueDate,
            paper: page.paper,
            page: page.page,
            jumpLines: page.jumpLines,
            joins: page.joins,
            paragraphs: page.paragraphs,
            margins: page.margins,
          },
        );
        assert.deepEqual(
          restored.dates(),
          analysis.dates().map((date) => ({ ...date, basisAt: null })),
        );
        const names = namesOf(analysis);
        // ids are only the same within a document; reasons and the last digits of a confidence are not kept
        const unlike = { id: '', entity: '', reasons: [], confidence: 0 };
        assert.deepEqual(
          restored.names().mentions.map((mention) => ({ ...mention, ...unlike })),
          names.mentions.map((mention) => ({ ...mention, ...unlike })),
        );
        assert.deepEqual(
          restored.names().entities.map((entity) => ({ ...entity, ...unlike })),
          names.entities.map((entity) => ({ ...entity, ...unlike })),
        );
        const entityIndex = ({ entities, mentions }: typeof names) =>
          mentions.map(({ entity }) => entities.findIndex(({ id }) => id === entity));
        assert.deepEqual(entityIndex(restored.names()), entityIndex(names));
      }),
      { numRuns: 150 },
    );
  });

  it('that is broken gives a RangeError or something else, but ends', () => {
    const bytes = digest('2023年2月1日 第1版\n\n渡口停航\n\n渡口停航，过河的居民改走大桥。\n');
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
        const broken = bytes.slice();
        broken[at] = byte;
        try {
          const restored = restore(broken, letters);
          restored.head();
          restored.words();
          restored.page();
        } catch (error) {
          assert.ok(error instanceof RangeError, String(error));
        }
      }),
      { numRuns: 500 },
    );
  });
});
