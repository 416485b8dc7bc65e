import type { SubgraphContext } from './context.ts';
import type { StreamPlace } from './events/subscribe.ts';
import type { Verification } from './identity/verify.ts';
import type { Parts } from './parts.ts';
import type { SubgraphDefinition } from './subgraph.ts';

/** A resolver's context, and what the servers read of it. */
export type ServedSubgraphContext<Deps, Loaders> = SubgraphContext<Deps, Loaders> & {
  readonly jti: string;
  readonly place: () => StreamPlace | undefined;
};

/** Makes contexts for verified requests. Loaders are made anew at every event of a subscription. */
export function contextFactory<Deps, Loaders>(
  definition: SubgraphDefinition<Deps, Loaders>,
  { chassis, deps }: Parts<Deps>,
  closing: AbortSignal,
) {
  return (
    verified: Verification & { kind: 'verified' },
    request: { readonly signal?: AbortSignal; readonly startAfter?: number | undefined },
  ): ServedSubgraphContext<Deps, Loaders> => {
    const { caller, jti, correlationId } = verified;
    let place: StreamPlace | undefined;
    let loaders = definition.loaders(deps, caller);
    return {
      caller,
      deps,
      get loaders() {
        return loaders;
      },
      correlationId,
      signal: request.signal ? AbortSignal.any([request.signal, closing]) : closing,
      log: chassis.log,
      events: chassis.events,
      startAfter: request.startAfter,
      notePlace(next) {
        place = next;
        loaders = definition.loaders(deps, caller);
      },
      jti,
      place: () => place,
    };
  };
}
