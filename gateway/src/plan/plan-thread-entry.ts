import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'graphql';
import { readSupergraph } from '../supergraph/plannable.ts';
import { buildPlanGraph, planOperation, type PlanInput, type PlanOutcome } from './plan-graph.ts';

/** What the gateway asks a planning thread; the thread's data is the SDL. */
export interface ThreadRequest extends Omit<PlanInput, 'document'> {
  readonly text: string;
}

/** What the thread says: once that it is ready, then one outcome for each request. */
export type ThreadReply =
  | { readonly kind: 'ready' }
  | PlanOutcome
  | { readonly kind: 'failed'; readonly error: unknown };

const graph = buildPlanGraph(readSupergraph(String(workerData), { validate: false }));

function reply(message: ThreadReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(message);
}

function answer({ text, ...rest }: ThreadRequest): ThreadReply {
  try {
    return planOperation(graph, { document: parse(text, { noLocation: true }), ...rest });
  } catch (error) {
    return { kind: 'failed', error };
  }
}

parentPort?.on('message', (request: ThreadRequest) => reply(answer(request)));
reply({ kind: 'ready' });
