/** Something that is to be reached. */
export interface Goal {
  readonly name: string;
  readonly value: number;
  readonly goal: number;
  readonly wants: 'at least' | 'at most';
}

/** The line that a benchmark ends with for each goal. */
export function barLine({ name, value, goal, wants }: Goal): string {
  const holds = wants === 'at least' ? value >= goal : value <= goal;
  return `bar ${name} ${value.toFixed(2)} ${String(goal)} ${holds ? 'holds' : 'short'}`;
}
