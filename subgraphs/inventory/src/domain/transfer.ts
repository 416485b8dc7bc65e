import { NOTHING, type Counters, type Movement, type MovementKind } from './level.ts';

export type TransferStatus = 'REQUESTED' | 'APPROVED' | 'IN_TRANSIT' | 'RECEIVED' | 'CANCELLED';

/** Units of one variant; a number is null until the transfer has come that far. */
export type TransferLine = {
  readonly variantId: string;
  readonly fromLevelId: string;
  readonly toLevelId: string;
  readonly requested: number;
  readonly approved: number | null;
  readonly shipped: number | null;
  readonly received: number | null;
};

/** Goods that one location asks of another. From approval to shipping they are allocated where they are. */
export type Transfer = {
  readonly id: string;
  readonly fromLocationId: string;
  readonly toLocationId: string;
  readonly status: TransferStatus;
  readonly lines: readonly TransferLine[];
  readonly note: string | null;
  readonly requestedBy: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** Units by variant; a variant that is left out has as many as the step before. */
type Units = ReadonlyMap<string, number>;

export type TransferCommand =
  | { readonly kind: 'approve'; readonly units: Units }
  | { readonly kind: 'ship'; readonly units: Units }
  | { readonly kind: 'receive'; readonly units: Units }
  | { readonly kind: 'cancel' }
  /** Goods that were set aside are gone: they are approved no longer. */
  | { readonly kind: 'lose'; readonly units: Units };

export type AcceptedTransfer = {
  readonly kind: 'accepted';
  readonly transfer: Transfer;
  /** What happens to each level, by id. */
  readonly movements: ReadonlyMap<string, Movement>;
};

export type TransferDecision =
  | AcceptedTransfer
  | { readonly kind: 'refused'; readonly because: 'state' | 'units'; readonly message: string };

/** The states each command starts from. */
const NEEDS = {
  approve: ['REQUESTED'],
  ship: ['APPROVED'],
  receive: ['IN_TRANSIT'],
  cancel: ['REQUESTED', 'APPROVED'],
  lose: ['APPROVED'],
} as const satisfies Record<TransferCommand['kind'], readonly TransferStatus[]>;

/** What a command makes of a transfer. */
export function decideTransfer(transfer: Transfer, command: TransferCommand, now: Date): TransferDecision {
  const needed: readonly TransferStatus[] = NEEDS[command.kind];
  if (!needed.includes(transfer.status)) {
    const message = `Expected the transfer ${transfer.id} to be ${needed.join(' or ')}, but it is ${transfer.status}`;
    return { kind: 'refused', because: 'state', message };
  }
  const wrong = command.kind === 'cancel' ? undefined : wrongUnits(transfer, command);
  if (wrong !== undefined) return { kind: 'refused', because: 'units', message: wrong };
  const step = stepOf(transfer, command);
  const movements = new Map(transfer.lines.flatMap((line) => step.movements(line)));
  const lines = transfer.lines.map((line) => ({ ...line, ...step.line(line) }));
  const next = { ...transfer, status: step.status, lines, version: transfer.version + 1, updatedAt: now };
  return { kind: 'accepted', transfer: next, movements };
}

/** The lines that arrived as another quantity than left. */
export function transferDiscrepancies({ lines }: Transfer): readonly TransferLine[] {
  return lines.filter(({ shipped, received }) => received !== null && received !== shipped);
}

type Step = {
  readonly status: TransferStatus;
  readonly line: (line: TransferLine) => Partial<TransferLine>;
  readonly movements: (line: TransferLine) => readonly (readonly [levelId: string, movement: Movement])[];
};

function stepOf({ status }: Transfer, command: TransferCommand): Step {
  switch (command.kind) {
    case 'approve': {
      const approved = ({ variantId, requested }: TransferLine) => command.units.get(variantId) ?? requested;
      return {
        status: 'APPROVED',
        line: (line) => ({ approved: approved(line) }),
        movements: (line) => moved(line.fromLevelId, 'TRANSFER_APPROVED', { allocated: approved(line) }),
      };
    }
    case 'cancel':
      return {
        status: 'CANCELLED',
        line: () => ({}),
        movements: ({ fromLevelId, approved }) =>
          moved(fromLevelId, 'TRANSFER_CANCELLED', { allocated: -(approved ?? 0) }),
      };
    case 'lose': {
      const lost = ({ variantId }: TransferLine) => command.units.get(variantId) ?? 0;
      return {
        status,
        line: (line) => ({ approved: (line.approved ?? 0) - lost(line) }),
        movements: (line) => moved(line.fromLevelId, 'TRANSFER_CANCELLED', { allocated: -lost(line) }),
      };
    }
    case 'ship': {
      const shipped = ({ variantId, approved }: TransferLine) => command.units.get(variantId) ?? approved ?? 0;
      return {
        status: 'IN_TRANSIT',
        line: (line) => ({ shipped: shipped(line) }),
        movements: (line) => [
          ...moved(line.fromLevelId, 'TRANSFER_SHIPPED', { onHand: -shipped(line), allocated: -(line.approved ?? 0) }),
          ...moved(line.toLevelId, 'TRANSFER_SHIPPED', { inTransitIn: shipped(line) }),
        ],
      };
    }
    case 'receive': {
      const received = ({ variantId, shipped }: TransferLine) => command.units.get(variantId) ?? shipped ?? 0;
      return {
        status: 'RECEIVED',
        line: (line) => ({ received: received(line) }),
        movements: (line) =>
          moved(line.toLevelId, 'TRANSFER_RECEIVED', { inTransitIn: -(line.shipped ?? 0), onHand: received(line) }),
      };
    }
    default:
      return command satisfies never;
  }
}

/** No row in the ledger for a line of which nothing moves. */
function moved(levelId: string, kind: MovementKind, delta: Partial<Counters>): readonly [string, Movement][] {
  if (Object.values(delta).every((units) => units === 0)) return [];
  return [[levelId, { kind, delta: { ...NOTHING, ...delta } }]];
}

/** What arrives is a fact and may be more than what left; nothing else exceeds the step before. */
function wrongUnits(
  { id, lines }: Transfer,
  command: Exclude<TransferCommand, { kind: 'cancel' }>,
): string | undefined {
  const known = new Map(lines.map((line) => [line.variantId, line]));
  for (const [variantId, units] of command.units) {
    const line = known.get(variantId);
    if (line === undefined) return `Expected a variant of the transfer ${id}, got ${variantId}`;
    const most = command.kind === 'approve' ? line.requested : (line.approved ?? 0);
    if (command.kind === 'receive' || units <= most) continue;
    return `Expected at most ${most} of ${variantId} to ${command.kind} in the transfer ${id}, got ${units}`;
  }
  return undefined;
}
