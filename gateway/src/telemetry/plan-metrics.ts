import { Counter, type Registry } from 'prom-client';
import type { PlanSource } from '../plan/planner.ts';
import { registerReadGauge } from './read-gauge.ts';

/** Counts where plans come from, and shows how many are remembered. Stages tell how long it took. */
export function createPlanMetrics(registry: Registry, remembered: () => number): (source: PlanSource) => void {
  const plans = new Counter({
    name: 'musubi_plans_total',
    help: 'Plans by where they came from: remembered, awaited with others, or made, inline or in a thread',
    labelNames: ['source'],
    registers: [registry],
  });
  registerReadGauge(registry, {
    name: 'musubi_plans_remembered',
    help: 'Plans that are kept for the supergraph that is served',
    label: 'state',
    read: () => ({ kept: remembered() }),
  });
  return (source) => plans.inc({ source });
}
