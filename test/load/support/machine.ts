import { cpus, loadavg } from 'node:os';

/** Where and when something was measured. */
export interface Machine {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  /** Processes that wanted a core in the last minute, on average, as the measuring began: above the cores, others were at work. */
  readonly loadAverage: number;
}

export function describeMachine(now: Date): Machine {
  const [first] = cpus();
  const [loadAverage = 0] = loadavg();
  return {
    date: now.toISOString().slice(0, 16).replace('T', ' '),
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    loadAverage: Math.round(loadAverage * 10) / 10,
  };
}

/** The same in one line. */
export function printMachine({ date, processor, cores, node, loadAverage }: Machine): string {
  return `${date} UTC, ${String(cores)} × ${processor}, Node ${node}, load average ${String(loadAverage)} at the start`;
}
