import { checkId, checkPoint, checkText, firstOf, invalidInput, type Refusal } from './check-input.ts';
import type { Point } from './distance.ts';
import { isGln } from './gln.ts';
import type { Location } from './location.ts';

/** A location as inputs and files describe it. */
type Described = Pick<Location, 'id' | 'code' | 'nameJa' | 'openingHours'> & {
  readonly nameEn?: string | null | undefined;
  readonly gln?: string | null | undefined;
  readonly geo: Point;
  readonly address: Pick<Location, 'postalCode' | 'region' | 'locality' | 'streetAddress'>;
};

/** What is wrong with the description of a location; undefined when nothing is. */
export function checkLocation({ id, code, nameJa, nameEn, gln, geo, address, openingHours }: Described): Refusal {
  const { postalCode, region, locality, streetAddress } = address;
  return firstOf(
    () => checkId('id', id),
    () => checkId('code', code),
    () => checkText('nameJa', nameJa, 100),
    () => (nameEn == null ? undefined : checkText('nameEn', nameEn, 100)),
    () => (gln == null || isGln(gln) ? undefined : invalidInput('gln', 'Expected 13 digits with a right check digit')),
    () => checkPoint('geo', geo),
    () =>
      /^\d{3}-\d{4}$/.test(postalCode)
        ? undefined
        : invalidInput('address.postalCode', 'Expected seven digits with a hyphen, such as 150-0002'),
    () => checkText('address.region', region, 20),
    () => checkText('address.locality', locality, 100),
    () => checkText('address.streetAddress', streetAddress, 200),
    ...openingHours.map((hours, index) => () => checkText(`openingHours.${index}`, hours, 100)),
  );
}
