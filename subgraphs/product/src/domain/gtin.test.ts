import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigitOf, checkGtin } from './gtin.ts';

const digits = fc.constantFrom(7, 11, 12, 13).chain((length) => fc.stringMatching(new RegExp(`^\\d{${length}}$`)));

describe('a GTIN', () => {
  test.each([
    ['GTIN-13 of the GS1 specification', '6291041500213'],
    ['JAN', '4901234567894'],
    ['GTIN-8', '96385074'],
    ['GTIN-12 (UPC-A)', '036000291452'],
    ['GTIN-14', '10614141000415'],
  ])('is accepted as %s', (_name, gtin) => {
    expect(checkGtin(gtin)).toEqual({ kind: 'valid', gtin, gtin14: gtin.padStart(14, '0') });
  });

  test.each(['', '123', '123456789', '49012345678941234', '490123456789X', '４９０１２３４５６７８９４'])(
    'is malformed as "%s"',
    (text) => expect(checkGtin(text)).toEqual({ kind: 'malformed' }),
  );

  test('with another last digit names the one expected', () => {
    expect(checkGtin('4901234567890')).toEqual({ kind: 'wrongCheckDigit', expected: 4, got: 0 });
  });

  test('is the same item whatever zeros stand before it', () => {
    const [upc, ean] = [checkGtin('036000291452'), checkGtin('0036000291452')];
    expect(upc.kind === 'valid' && ean.kind === 'valid' && upc.gtin14 === ean.gtin14).toBe(true);
  });

  test('with any one digit changed is refused', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const gtin = `${body}${checkDigitOf(body)}`;
        const place = at % gtin.length;
        const changed = (Number(gtin[place]) + by) % 10;
        const wrong = gtin.slice(0, place) + changed + gtin.slice(place + 1);
        expect(checkGtin(gtin).kind).toBe('valid');
        expect(checkGtin(wrong).kind).toBe('wrongCheckDigit');
      }),
    );
  });
});
