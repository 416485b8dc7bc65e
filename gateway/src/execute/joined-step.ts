import type { Asked, EntityFetch } from './entity-fetch.ts';
import { compileAsk } from './entity-request.ts';
import { errorAt, type FetchRun } from './fetch-run.ts';
import { aliasOf, joinedOperation, variableOf } from './joined-operation.ts';
import { compileCall, type Call, type MayShare } from './compile-call.ts';
import type { Trip } from './route.ts';

/** Fetches of entities from one subgraph in one request. */
export type JoinedStep = (trip: Trip, run: FetchRun) => Promise<void>;

/**
 * Joins fetches of one subgraph that wait for the same: each becomes an aliased `_entities` with
 * representations of its own, so that errors and failures stay with the fetch that they belong to. A
 * fetch that has nobody to ask for is left out.
 */
export function joinedStep(fetches: readonly EntityFetch[], mayShare: MayShare): JoinedStep {
  const candidates = fetches.map((fetch, index) => ({
    fetch,
    index,
    node: fetch.node,
    ask: compileAsk(fetch, mayShare),
  }));
  const calls = new Map<string, Call>();
  return async (trip, run) => {
    const parts: Part[] = [];
    for (const candidate of candidates) {
      const asked = candidate.fetch.collect(trip, run);
      if (asked.texts.length > 0) parts.push({ ...candidate, asked });
    }
    const [first] = parts;
    if (!first) return;
    if (parts.length === 1) return first.ask(first.asked, run);
    const key = parts.map(({ index }) => index).join();
    const call = calls.get(key) ?? compileJoined(parts, mayShare);
    calls.set(key, call);
    const variables = parts.map(({ index, asked }) => `"${variableOf(index)}":[${asked.texts.join(',')}]`);
    const answer = await call(run, variables);
    const shares = parts.map(({ fetch, index, ask, asked }) => ({
      fetch,
      alias: aliasOf(index),
      asked,
      askAlone: () => ask(asked, run),
    }));
    await divide(shares, answer, run);
  };
}

function compileJoined(parts: readonly Part[], mayShare: MayShare): Call {
  const places = new Map(parts.map(({ index, fetch }) => [aliasOf(index), fetch.place]));
  return compileCall({
    subgraph: parts[0]?.node.serviceName ?? '',
    asking: joinedOperation(parts),
    placeOf: (alias) => places.get(alias) ?? [],
    mayShare,
  });
}

interface Part {
  readonly fetch: EntityFetch;
  readonly node: EntityFetch['node'];
  readonly index: number;
  readonly ask: ReturnType<typeof compileAsk>;
  readonly asked: Asked;
}

/** What one request asks for under one alias. */
export interface Share {
  readonly fetch: EntityFetch;
  readonly alias: string;
  readonly asked: Asked;
  /** Asks for it in a request of its own. */
  readonly askAlone: () => Promise<void>;
}

/**
 * Gives each part what is its own. `_entities` may not be null, so the failure of one part takes the
 * data of all: then those that did not fail are asked for again, alone.
 */
export async function divide(
  parts: readonly Share[],
  { data, errors }: Awaited<ReturnType<FetchRun['call']>>,
  run: FetchRun,
): Promise<void> {
  const aliases = new Set<unknown>(parts.map(({ alias }) => alias));
  const common = errors.filter(({ path = [] }) => !aliases.has(path[0]));
  for (const error of common) run.errors.push(errorAt(error, undefined));
  // Nothing came and nobody is to blame in particular: that has been told now.
  if (data === null && common.length === errors.length) return;
  const innocent: Share[] = [];
  for (const part of parts) {
    const own = errors.filter(({ path = [] }) => path[0] === part.alias);
    if (data === null && own.length === 0) innocent.push(part);
    else part.fetch.receive(part.asked, { entities: data?.[part.alias], errors: own }, run);
  }
  await Promise.all(innocent.map(({ askAlone }) => askAlone()));
}
