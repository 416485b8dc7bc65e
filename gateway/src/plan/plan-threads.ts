import { refusal } from '../errors.ts';
import { startPlanThread, type PlanBudget, type PlanThread, type ThreadOutcome } from './plan-thread.ts';
import type { ThreadRequest } from './plan-thread-entry.ts';

export interface PlanThreadsSettings {
  readonly maxThreads: number;
  /** Operations that may wait for a thread; more are refused. */
  readonly maxWaiting: number;
  readonly budget: PlanBudget;
}

/** Threads that plan over one supergraph. The first one starts with the first plan, and a lost one is replaced. */
export interface PlanThreads {
  readonly plan: (request: ThreadRequest) => Promise<ThreadOutcome>;
  /** Ends the threads as soon as nobody waits for them. */
  readonly retire: () => void;
  readonly close: () => Promise<void>;
}

export function createPlanThreads(sdl: string, settings: PlanThreadsSettings): PlanThreads {
  const { maxThreads, maxWaiting, budget } = settings;
  const threads = new Set<PlanThread>();
  const idle: PlanThread[] = [];
  const waiting: ((thread: PlanThread) => void)[] = [];
  let retired = false;

  function start(): PlanThread {
    const thread = startPlanThread(sdl, budget);
    threads.add(thread);
    return thread;
  }

  function take(): PlanThread | Promise<PlanThread> {
    const free = idle.pop();
    if (free) return free;
    if (threads.size < maxThreads) return start();
    if (waiting.length >= maxWaiting) {
      throw refusal('OVERLOADED', `Expected at most ${maxWaiting} new operations at a time. Please try again.`);
    }
    return new Promise((resolve) => waiting.push(resolve));
  }

  function giveBack(used: PlanThread): void {
    if (used.isGone()) threads.delete(used);
    const next = waiting.shift();
    const thread = used.isGone() && (next || !retired) ? start() : used;
    if (next) next(thread);
    else if (!retired) idle.push(thread);
    else void end(thread);
  }

  async function end(thread: PlanThread): Promise<void> {
    threads.delete(thread);
    await thread.end();
  }

  function retire(): void {
    retired = true;
    for (const thread of idle.splice(0)) void end(thread);
  }

  return {
    retire,
    async plan(request) {
      const thread = await take();
      try {
        return await thread.plan(request);
      } finally {
        giveBack(thread);
      }
    },
    async close() {
      retire();
      await Promise.all([...threads].map(end));
    },
  };
}
