import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkValue, decideDefineAttribute, requiredOf, type AttributeDefinition } from './attribute-definition.ts';

const text = (ja: string, en: string | null = null) => ({ ja, en });
const colour: AttributeDefinition = {
  key: 'colour',
  name: text('色', 'Colour'),
  kind: 'OPTION',
  unit: null,
  options: [
    { key: 'white', name: text('白', 'White') },
    { key: 'black', name: text('黒', 'Black') },
  ],
  minimum: null,
  maximum: null,
  categoryIds: ['apparel'],
  required: true,
  filterable: true,
  version: 1,
};
const facts = { categoryIds: new Set(['apparel', 'home']), valuesInUse: [] as readonly string[] };
const anyVersion = { expectedVersion: undefined };
const length: Partial<AttributeDefinition> = { kind: 'DECIMAL', options: [], minimum: '0.5', maximum: '10' };

describe('a value', () => {
  test.each<[string, Partial<AttributeDefinition>, string, string]>([
    ['an option by its key', {}, 'white', 'white'],
    ['an option by its name', {}, '黒', 'black'],
    ['a number within its bounds', length, ' 01.50 ', '1.5'],
    ['the bound itself', length, '10.0', '10'],
    ['a whole number', { kind: 'INTEGER', options: [] }, '-7', '-7'],
    ['a truth', { kind: 'BOOLEAN', options: [] }, 'true', 'true'],
    ['a day', { kind: 'DATE', options: [] }, '2028-02-29', '2028-02-29'],
    ['a text', { kind: 'TEXT', options: [] }, '麻', '麻'],
  ])('that is %s is taken', (_what, changes, given, raw) => {
    expect(checkValue({ ...colour, ...changes }, text(given))).toMatchObject({ kind: 'valid', raw });
  });

  test.each<[string, Partial<AttributeDefinition>, string]>([
    ['no option', {}, 'red'],
    ['below the minimum', length, '0.49'],
    ['above the maximum', length, '10.0001'],
    ['no number', length, '1e1'],
    ['a fraction', { kind: 'INTEGER', options: [] }, '1.5'],
    ['no truth', { kind: 'BOOLEAN', options: [] }, 'yes'],
    ['no day of the calendar', { kind: 'DATE', options: [] }, '2026-02-29'],
    ['empty', { kind: 'TEXT', options: [] }, ' '],
  ])('that is %s is refused', (_what, changes, given) => {
    expect(checkValue({ ...colour, ...changes }, text(given)).kind).toBe('invalid');
  });

  test('of an option is called what the definition calls it', () => {
    expect(checkValue(colour, text('white', 'Blanc'))).toMatchObject({ value: { ja: '白', en: 'White' } });
  });

  test('read once reads the same again', () => {
    const kinds = fc.constantFrom<AttributeDefinition['kind']>(
      'TEXT',
      'OPTION',
      'INTEGER',
      'DECIMAL',
      'BOOLEAN',
      'DATE',
    );
    const given = fc.oneof(fc.string(), fc.constantFrom('白', 'black', '007', '-0.0', 'true', '2026-01-01'));
    fc.assert(
      fc.property(kinds, given, (kind, value) => {
        const definition = { ...colour, kind };
        const check = checkValue(definition, text(value));
        if (check.kind === 'invalid') return;
        expect(checkValue(definition, check.value)).toEqual(check);
        expect(checkValue(definition, text(check.raw))).toMatchObject({ raw: check.raw });
      }),
    );
  });
});

describe('a definition', () => {
  test('is made at version 1, changes nothing by being said again, and grows with a change', () => {
    const { version: _, ...wanted } = colour;
    expect(decideDefineAttribute(undefined, { ...wanted, ...anyVersion }, facts)).toEqual({
      kind: 'accepted',
      definition: colour,
    });
    expect(decideDefineAttribute(colour, { ...wanted, ...anyVersion }, facts).kind).toBe('unchanged');
    expect(decideDefineAttribute(colour, { ...wanted, unit: 'x', expectedVersion: 1 }, facts)).toMatchObject({
      definition: { version: 2 },
    });
    expect(decideDefineAttribute(colour, { ...wanted, expectedVersion: 0 }, facts)).toEqual({
      kind: 'versionConflict',
      currentVersion: 1,
    });
  });

  test('never takes away a value that is in use', () => {
    const { version: _, ...wanted } = { ...colour, options: colour.options.slice(0, 1), ...anyVersion };
    const using = (valuesInUse: readonly string[]) =>
      decideDefineAttribute(colour, wanted, { ...facts, valuesInUse }).kind;
    expect([using(['white']), using(['white', 'black'])]).toEqual(['accepted', 'invalid']);
  });

  test.each<[string, Partial<AttributeDefinition>]>([
    ['key', { key: 'Colour' }],
    ['name.ja', { name: text(' ') }],
    ['options', { options: [] }],
    ['options', { kind: 'TEXT' }],
    ['options.1.key', { options: [colour.options[0]!, colour.options[0]!] }],
    ['options.0', { options: [{ key: '白', name: text('白') }] }],
    ['minimum', { minimum: '1' }],
    ['maximum', { ...length, maximum: '0.4' }],
    ['minimum', { ...length, minimum: 'x' }],
  ])('with a wrong %s is refused', (field, changes) => {
    const { version: _, ...wanted } = { ...colour, ...changes, ...anyVersion };
    expect(decideDefineAttribute(undefined, wanted, facts)).toMatchObject({ kind: 'invalid', field });
  });

  test('for a category that is not there is refused', () => {
    const { version: _, ...wanted } = { ...colour, categoryIds: ['nope'], ...anyVersion };
    expect(decideDefineAttribute(undefined, wanted, facts)).toMatchObject({ kind: 'missing', id: 'nope' });
  });

  test('is required of products in its categories and below', () => {
    const tree = new Map([
      ['apparel', { parentId: null }],
      ['shirts', { parentId: 'apparel' }],
      ['home', { parentId: null }],
    ]);
    const definitions = new Map([
      ['colour', colour],
      ['care', { ...colour, key: 'care', categoryIds: [] }],
      ['origin', { ...colour, key: 'origin', required: false }],
    ]);
    const keys = (ids: readonly string[]) => requiredOf(definitions, ids, tree).map(({ key }) => key);
    expect([keys(['shirts']), keys(['home']), keys([])]).toEqual([['colour', 'care'], ['care'], ['care']]);
  });
});
