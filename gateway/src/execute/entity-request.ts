import type { Asked, EntityFetch } from './entity-fetch.ts';
import type { FetchRun } from './fetch-run.ts';
import { compileRequest } from './request-text.ts';

/** Asks for what one fetch has collected, in a request of its own. */
export type Ask = (asked: Asked, run: FetchRun) => Promise<void>;

export function compileAsk({ node, receive }: EntityFetch): Ask {
  const request = compileRequest(node);
  return async (asked, run) => {
    if (asked.texts.length === 0) return;
    const representations = `"representations":[${asked.texts.join(',')}]`;
    const { data, errors } = await run.call(node.serviceName, request(run.given, [representations]));
    receive(asked, { entities: data?.['_entities'], errors }, run);
  };
}
