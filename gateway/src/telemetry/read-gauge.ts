import { Gauge, type Registry } from 'prom-client';

export interface ReadGauge {
  readonly name: string;
  readonly help: string;
  /** What the keys of `read` are the values of. */
  readonly label: string;
  readonly read: () => Readonly<Record<string, number>>;
}

/** A gauge that is read whenever somebody asks for metrics, one value for each label. */
export function registerReadGauge(registry: Registry, { name, help, label, read }: ReadGauge): void {
  const gauge = new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [],
    collect() {
      this.reset();
      for (const [key, value] of Object.entries(read())) this.set({ [label]: key }, value);
    },
  });
  registry.registerMetric(gauge);
}
