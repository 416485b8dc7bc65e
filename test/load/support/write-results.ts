import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a benchmark leaves behind. */
export interface Results {
  readonly name: string;
  /** For people: the table, and what one must know to read it. */
  readonly text: string;
  readonly figure: string;
  /** All that was measured. */
  readonly data: object;
}

const folder = join(import.meta.dirname, '../results');

/** Writes `results/NAME.md`, `.svg` and `.json`; what an earlier run left there is replaced. */
export function writeResults({ name, text, figure, data }: Results): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.md`), `${text}\n`);
  writeFileSync(join(folder, `${name}.svg`), figure);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(data, undefined, 1)}\n`);
}
