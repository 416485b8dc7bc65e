import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goldenRecord, type GoldenField, type SourceRecord } from './golden-record.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 10, number));
const attribute = (key: string, ja: string) => ({ key, name: { ja: key, en: null }, value: { ja, en: null } });

function record(system: string, content: SourceRecord['content'], changes: Partial<SourceRecord> = {}): SourceRecord {
  return { system, externalId: system, productId: 'p', quality: 50, receivedAt: day(1), content, ...changes };
}

const erpFirst = new Map<GoldenField | 'DEFAULT', readonly string[]>([
  ['DEFAULT', ['erp', 'supplier']],
  ['DESCRIPTION', ['agency']],
]);

describe('the golden record', () => {
  test('takes each field from the first system that says something of it', () => {
    const records = [
      record('supplier', { brand: '工房', taxClass: 'STANDARD_10' }),
      record('erp', { brand: '結屋' }),
      record('agency', { brand: 'x', description: { ja: '手仕事。', en: null } }),
    ];
    const { content, decidedBy } = goldenRecord(records, erpFirst);
    expect(content).toEqual({ brand: '結屋', taxClass: 'STANDARD_10', description: { ja: '手仕事。', en: null } });
    expect([...decidedBy].map(([field, [by]]) => `${field} ${by?.system}`)).toEqual([
      'DESCRIPTION agency',
      'BRAND erp',
      'TAX_CLASS supplier',
    ]);
  });

  test('takes null as a word, and goes by quality, then age, where systems are not declared', () => {
    expect(
      goldenRecord([record('erp', { brand: null }), record('supplier', { brand: 'x' })], erpFirst).content,
    ).toEqual({
      brand: null,
    });
    const [worse, better] = [record('a', { brand: 'a' }), record('b', { brand: 'b' }, { quality: 51 })];
    const newer = record('c', { brand: 'c' }, { quality: 51, receivedAt: day(2) });
    expect(goldenRecord([worse, better, newer], new Map()).content.brand).toBe('c');
    expect(goldenRecord([worse, better], new Map()).content.brand).toBe('b');
  });

  test('decides each attribute for itself', () => {
    const records = [
      record('supplier', { attributes: [attribute('size', 'M'), attribute('material', '麻')] }),
      record('erp', { attributes: [attribute('material', '綿')] }),
    ];
    const { content, decidedBy } = goldenRecord(records, erpFirst);
    expect(content.attributes?.map(({ key, value }) => `${key} ${value.ja}`)).toEqual(['material 綿', 'size M']);
    expect(decidedBy.get('ATTRIBUTES')?.map(({ system }) => system)).toEqual(['erp', 'supplier']);
  });

  test('is the same in whatever order the records came, and the word of a declared system holds against any other', () => {
    const system = fc.constantFrom('erp', 'supplier', 'agency', 'other');
    const records = fc.uniqueArray(
      fc.record({
        system,
        externalId: fc.constantFrom('1', '2'),
        quality: fc.integer({ min: 0, max: 2 }),
        age: fc.integer({ min: 1, max: 3 }),
        brand: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
      }),
      { selector: (one) => `${one.system} ${one.externalId}` },
    );
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat()), (drafts, randoms) => {
        const all = drafts.map(({ system: of, externalId, quality, age, brand }) =>
          record(of, brand === undefined ? {} : { brand }, { externalId, quality, receivedAt: day(age) }),
        );
        const keyed = all.map((one) => ({ one, at: randoms.next().value }));
        const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ one }) => one);
        const golden = goldenRecord(all, erpFirst);
        expect(goldenRecord(shuffled, erpFirst)).toEqual(golden);
        const erp = all.filter((one) => one.system === 'erp' && one.content.brand !== undefined);
        expect(erp.length === 0 || golden.decidedBy.get('BRAND')?.[0]?.system === 'erp').toBe(true);
      }),
    );
  });
});
