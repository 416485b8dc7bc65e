import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody } from '@musubi/chassis/testing';
import { verifyLedger } from '../src/db/verify-ledger.ts';
import { inventorySubgraph } from '../src/subgraph.ts';
import { admin, associateOf, levelOf, openShop, reserve, run, shopper, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  const catalogue = (gtins: readonly string[]) =>
    Promise.resolve(new Map(gtins.flatMap((gtin) => (gtin === GTIN ? [[gtin, 'tagged'] as const] : []))));
  shop = await openShop({ clock: () => new Date('2026-11-22T09:00:00Z') }, inventorySubgraph({ catalogue }));
  const address = { postalCode: '150-0002', region: '東京都', locality: '渋谷区', streetAddress: '渋谷2丁目' };
  const geo = { latitude: 35.6, longitude: 139.7 };
  await run(shop, 'upsertLocation', {
    id: 'gs1',
    code: 'GS1',
    nameJa: '物流',
    kind: 'DISTRIBUTION_CENTER',
    gln: '4901234567894',
    geo,
    address,
  });
});
afterAll(() => shop.close());

const GTIN = '04912345678904';
const HERE = 'urn:epc:id:sgln:4901234.56789.0';
const TAG = 'urn:epc:id:sgtin:4912345.067890.';
const event = (rest: object) => ({
  type: 'ObjectEvent',
  action: 'OBSERVE',
  eventTime: '2026-11-21T10:00:00.000+09:00',
  bizStep: 'receiving',
  bizLocation: { id: HERE },
  epcList: [`${TAG}1`],
  ...rest,
});
const ingest = (...eventList: readonly object[]) => {
  const document = { type: 'EPCISDocument', schemaVersion: '2.0', epcisBody: { eventList } };
  return run(shop, 'ingestEpcis', { document: JSON.stringify(document) });
};
const statuses = async (...events: readonly object[]) =>
  (await ingest(...events)).events?.map(({ status, code }) => code ?? status);
const onHand = async () => (await levelOf(shop, 'tagged', 'gs1'))?.onHand;

test('what is received comes in, what is shipped or destroyed goes out, what is looked at stays', async () => {
  expect(await statuses(event({ eventID: 'in', epcList: [1, 2, 3].map((serial) => `${TAG}${serial}`) }))).toEqual([
    'CAPTURED',
  ]);
  expect(await onHand()).toBe(3);
  expect(
    await statuses(
      event({
        eventID: 'made',
        action: 'ADD',
        bizStep: 'commissioning',
        epcList: [],
        quantityList: [{ epcClass: 'urn:epc:class:lgtin:4912345.067890.LOT', quantity: 5 }],
      }),
      event({ eventID: 'out', bizStep: 'urn:epcglobal:cbv:bizstep:shipping' }),
      event({
        eventID: 'gone',
        action: 'DELETE',
        bizStep: 'https://ref.gs1.org/cbv/BizStep-destroying',
        epcList: [`https://id.gs1.org/01/${GTIN}/21/9`],
      }),
      event({ eventID: 'seen', bizStep: 'inspecting', epcList: ['urn:epc:id:sscc:1234567.0000000001'] }),
      event({ eventID: 'packed', type: 'AggregationEvent', parentID: 'urn:epc:id:sscc:1234567.0000000001' }),
      event({ eventID: 'bought', type: 'TransactionEvent', action: 'ADD' }),
    ),
  ).toEqual(['CAPTURED', 'CAPTURED', 'CAPTURED', 'CAPTURED', 'CAPTURED', 'CAPTURED']);
  expect(await onHand()).toBe(6);
  const query = `{ movements(variantId: "tagged", locationId: "gs1", first: 1) { nodes { kind onHandDelta reason } } }`;
  expect((await shop.execute(query, {}, admin)).data).toEqual({
    movements: { nodes: [{ kind: 'ADJUSTED', onHandDelta: -1, reason: 'EPCIS gone' }] },
  });
});

test('an event is captured once, whoever sends it again, in whatever document, and by its text where it has no id', async () => {
  expect(await statuses(event({ eventID: 'in' }), event({ eventID: 'twin' }), event({ eventID: 'twin' }))).toEqual([
    'ALREADY_CAPTURED',
    'CAPTURED',
    'ALREADY_CAPTURED',
  ]);
  expect(await onHand()).toBe(7);
  const racing = await Promise.all(Array.from({ length: 8 }, () => statuses(event({ eventID: 'race' }))));
  expect(racing.flat().filter((status) => status === 'CAPTURED')).toHaveLength(1);
  expect(await statuses(event({ bizStep: 'shipping' }))).toEqual(['CAPTURED']);
  expect(await statuses(event({ bizStep: 'shipping' }))).toEqual(['ALREADY_CAPTURED']);
  expect(await onHand()).toBe(7);
});

test('each event that can’t be captured is refused with a reason, and the others land', async () => {
  await reserve(shop, 'tagged', 7, { lines: [{ variantId: 'tagged', locationId: 'gs1', quantity: 7 }] });
  expect(
    await statuses(
      event({ eventID: 'r1', type: 'TransformationEvent' }),
      event({ eventID: 'r2', errorDeclaration: { declarationTime: '2026-11-21T10:00:00Z' } }),
      event({
        eventID: 'r3',
        epcList: [],
        quantityList: [{ epcClass: 'urn:epc:class:lgtin:4912345.067890.L', quantity: 1.5, uom: 'KGM' }],
      }),
      event({
        eventID: 'r4',
        epcList: [],
        quantityList: [{ epcClass: 'urn:epc:class:lgtin:4912345.067890.L', quantity: 1.5 }],
      }),
      event({ eventID: 'r5', epcList: ['urn:epc:id:sgtin:0614141.107346.2017'] }),
      event({ eventID: 'r6', epcList: ['urn:epc:id:sscc:1234567.0000000001'] }),
      event({ eventID: 'r7', bizLocation: { id: 'urn:epc:id:sgln:0614141.00888.0' } }),
      event({ eventID: 'r8', bizStep: 'shipping' }),
      event({ eventID: 'r9', eventTime: 'yesterday' }),
      event({ eventID: 'r10', epcList: [] }),
      event({ eventID: 'good' }),
    ),
  ).toEqual([
    'EVENT_TYPE_NOT_TAKEN',
    'ERROR_DECLARATION',
    'UNIT_OF_MEASURE',
    'QUANTITY_NOT_WHOLE',
    'IDENTIFIER_UNKNOWN',
    'IDENTIFIER_UNKNOWN',
    'LOCATION_UNKNOWN',
    'STOCK_BELOW_ZERO',
    'EVENT_MALFORMED',
    'EVENT_MALFORMED',
    'CAPTURED',
  ]);
});

test('what is no EPCIS 2.0 document is refused, and events are captured by services and admin', async () => {
  for (const document of ['{', '{}', '{"type":"EPCISDocument","schemaVersion":"1.2","epcisBody":{"eventList":[]}}']) {
    expect((await run(shop, 'ingestEpcis', { document })).field).toBe('document');
  }
  for (const caller of [asNobody(), shopper, associateOf('shibuya')]) {
    expect((await run(shop, 'ingestEpcis', { document: '{}' }, caller)).code).toBe('FORBIDDEN');
  }
  expect(await verifyLedger(shop.chassis.database)).toEqual([]);
});
