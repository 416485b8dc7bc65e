import { Worker } from 'node:worker_threads';
import type { PlanOutcome } from './plan-graph.ts';
import type { ThreadReply, ThreadRequest } from './plan-thread-entry.ts';
import { watchBudget } from './watch-budget.ts';

/** What one plan may take before its thread is ended. */
export interface PlanBudget {
  /** Milliseconds of processor time: what a busy machine adds to the clock is nobody's fault, up to a point. */
  readonly timeoutMs: number;
  /** Of the thread's heap. */
  readonly memoryMb: number;
}

export type ThreadOutcome = PlanOutcome | { readonly kind: 'over-budget' };

/**
 * A thread that plans one operation at a time over one supergraph.
 *
 *   starting ──▶ idle ◀──▶ planning ──over budget──▶ gone
 *
 * `end`, and any failure of the thread itself, lead from every state to gone, which is final. Nothing
 * interrupts a planner at work, so who goes over the budget takes the thread along.
 */
export interface PlanThread {
  /** Rejects if the thread cannot start, ends, or finds a bug. */
  readonly plan: (request: ThreadRequest) => Promise<ThreadOutcome>;
  readonly isGone: () => boolean;
  readonly end: () => Promise<void>;
}

interface Job {
  readonly resolve: (reply: Reply) => void;
  readonly stopWatching: () => void;
}

type Reply = Exclude<ThreadReply, { kind: 'ready' }> | { readonly kind: 'over-budget' };

export function startPlanThread(sdl: string, budget: PlanBudget): PlanThread {
  const started = Promise.withResolvers<void>();
  started.promise.catch(() => {});
  let isGone = false;
  let job: Job | undefined;

  const worker = new Worker(new URL('./plan-thread-entry.ts', import.meta.url), {
    workerData: sdl,
    resourceLimits: { maxOldGenerationSizeMb: budget.memoryMb },
  });
  // A process that has nothing else to do may end.
  worker.unref();
  worker.on('message', (reply: ThreadReply) => (reply.kind === 'ready' ? started.resolve() : finish(reply)));
  worker.on('error', lose);
  worker.on('exit', () => lose(new Error('The planning thread ended')));

  function finish(reply: Reply): void {
    const done = job;
    job = undefined;
    done?.stopWatching();
    done?.resolve(reply);
  }

  function lose(error: unknown): void {
    isGone = true;
    started.reject(error);
    finish(isOutOfMemory(error) ? { kind: 'over-budget' } : { kind: 'failed', error });
  }

  async function end(): Promise<void> {
    isGone = true;
    await worker.terminate();
  }

  return {
    isGone: () => isGone,
    end,
    async plan(request) {
      await started.promise;
      const reply = await new Promise<Reply>((resolve) => {
        const stopWatching = watchBudget(worker, budget.timeoutMs, () => {
          finish({ kind: 'over-budget' });
          void end();
        });
        job = { resolve, stopWatching };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(request);
      });
      if (reply.kind === 'failed') throw reply.error;
      return reply;
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
