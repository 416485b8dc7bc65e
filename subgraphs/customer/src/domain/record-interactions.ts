import type { Viewer } from './access.ts';
import { accepted, all, invalid, rejected, type Decision } from './decision.ts';
import { ID_SHAPE, isId } from './id.ts';
import type { Interaction, InteractionFacts, InteractionKind } from './interaction.ts';
import { readFields, type FieldClaims, type FieldReader } from './interaction-fields.ts';

/** An interaction as it is reported: one flat shape for all kinds. */
export type InteractionClaim = FieldClaims & {
  readonly id: string;
  readonly kind: InteractionKind;
  readonly occurredAt?: Date | null | undefined;
  readonly channel: string;
};

/** Who reports, about whom, and when. */
export type Report = { readonly viewer: Viewer; readonly customerId: string; readonly now: Date };

const MOST = 100;

/** The interactions to record, in the order given, each id once; or the first fault with its path. */
export function decideRecording(claims: readonly InteractionClaim[], report: Report): Decision<readonly Interaction[]> {
  if (claims.length < 1 || claims.length > MOST) {
    return invalid('interactions', `Expected 1 to ${MOST} interactions, got ${claims.length}`);
  }
  const decided = all(claims.map((claim, index) => decideOne(claim, `interactions.${index}`, report)));
  if (decided.kind === 'rejected') return decided;
  const firsts = Map.groupBy(decided.value, ({ id }) => id).values();
  return accepted([...firsts].flatMap((same) => same.slice(0, 1)));
}

function decideOne(claim: InteractionClaim, path: string, report: Report): Decision<Interaction> {
  const { id, kind, channel } = claim;
  const { viewer, customerId, now } = report;
  if (!isId(id)) return invalid(`${path}.id`, `Expected ${ID_SHAPE}`);
  if (!isId(channel)) return invalid(`${path}.channel`, `Expected a channel's key: ${ID_SHAPE}`);
  if (viewer.kind === 'shopper' && (kind === 'CALL' || kind === 'SERVICE_NOTE')) {
    return rejected({ kind: 'Forbidden', message: `Only staff and services record interactions of kind ${kind}` });
  }
  const occurredAt = claim.occurredAt ?? now;
  if (occurredAt > now) {
    return invalid(
      `${path}.occurredAt`,
      `Expected at the latest ${now.toISOString()}, got ${occurredAt.toISOString()}`,
    );
  }
  const fields = readFields(claim, path, kind);
  const facts = factsOf(kind, fields, viewer);
  if (facts === undefined) {
    return invalid(`${path}.kind`, `Expected another kind than ${kind}: purchases are recorded from orders`);
  }
  return fields.fault() ?? accepted({ id, customerId, occurredAt, channel, facts });
}

/** Undefined for what can't be reported. Good only if the reader found no fault. */
function factsOf(kind: InteractionKind, fields: FieldReader, viewer: Viewer): InteractionFacts | undefined {
  switch (kind) {
    case 'PAGE_VIEW':
      return { kind, url: fields.needed('url', ''), variantId: fields.optional('variantId') };
    case 'STORE_VISIT':
      return { kind, locationId: fields.needed('locationId', '') };
    case 'INQUIRY':
      return { kind, subject: fields.needed('subject', '').trim(), body: fields.needed('body', '') };
    case 'CALL':
      return { kind, durationSeconds: fields.needed('durationSeconds', 0), note: fields.optional('body') };
    case 'MESSAGE':
      return { kind, inbound: fields.needed('inbound', false), body: fields.needed('body', '') };
    case 'SERVICE_NOTE':
      return { kind, note: fields.needed('body', ''), locationId: fields.optional('locationId') ?? storeOf(viewer) };
    case 'PURCHASE':
      return undefined;
    default:
      return kind satisfies never;
  }
}

function storeOf(viewer: Viewer): string | null {
  return viewer.kind === 'associate' ? viewer.storeId : null;
}
