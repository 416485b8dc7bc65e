import { invalidInput } from '@musubi/chassis';
import { isGln } from '../domain/gln.ts';
import type { UpsertLocationInput } from '../generated/resolvers.ts';
import { checkId, checkPoint, checkText, firstOf, type Refusal } from './check-input.ts';

type Described = Omit<UpsertLocationInput, 'idempotencyKey' | 'kind' | 'capabilities'>;

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
