import type { Asked, EntityFetch } from './entity-fetch.ts';
import type { FetchRun } from './fetch-run.ts';
import { compileCall, type MayShare } from './compile-call.ts';

/** Asks for what one fetch has collected, in a request of its own. */
export type Ask = (asked: Asked, run: FetchRun) => Promise<void>;

export function compileAsk({ node, place, receive }: EntityFetch, mayShare: MayShare): Ask {
  const call = compileCall({ subgraph: node.serviceName, asking: node, placeOf: () => place, mayShare });
  return async (asked, run) => {
    if (asked.texts.length === 0) return;
    const representations = `"representations":[${asked.texts.join(',')}]`;
    const { data, errors } = await call(run, [representations]);
    receive(asked, { entities: data?.['_entities'], errors }, run);
  };
}
