import { askProbe } from '../support/ask-probe.ts';
import { post } from '../support/connection.ts';
import { after, openLoader } from '../support/load.ts';
import type { ProbedGateway } from '../support/probed-gateway.ts';
import { median } from '../support/statistics.ts';
import { freshQuery, listQuery } from '../worlds/growth.ts';

/** How long others wait while something large is planned for the first time. */
export interface ColdPlans {
  /** The most processor time that one turn of the event loop took, in milliseconds: the median over the plans, and the worst. */
  readonly medianBlockMs: number;
  readonly worstBlockMs: number;
  /** The same median while nothing was planned. */
  readonly calmBlockMs: number;
  /** From the question to the answer of a query that had to be planned. */
  readonly medianAnswerMs: number;
}

/** Asks for operations that are new and large, one after the other, while known small ones go on. */
export async function measureColdPlans({ url, child }: ProbedGateway, count: number): Promise<ColdPlans> {
  const blocks: number[] = [];
  const calm: number[] = [];
  const answers: number[] = [];
  const others = await openLoader(url, JSON.stringify({ query: listQuery(1) }), 4);
  try {
    await others.run(after(1000));
    await askProbe(child, 'turns');
    for (let number = 0; number < count; number += 1) {
      await askProbe(child);
      await others.run(after(300));
      calm.push((await askProbe(child)).longestTurnMs);
      const began = performance.now();
      const fresh = post(url, JSON.stringify({ query: freshQuery(number) })).then(() => performance.now() - began);
      const [answeredMs] = await Promise.all([fresh, others.run(after(300))]);
      answers.push(answeredMs);
      blocks.push((await askProbe(child)).longestTurnMs);
    }
  } finally {
    others.close();
  }
  return {
    medianBlockMs: median(blocks),
    worstBlockMs: Math.max(...blocks),
    calmBlockMs: median(calm),
    medianAnswerMs: median(answers),
  };
}
