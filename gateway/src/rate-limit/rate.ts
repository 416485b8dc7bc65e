/** So much within such a time, and all of it at once if none was used before. */
export interface Rate {
  readonly count: number;
  readonly periodMs: number;
}

const unitMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** Reads `600/m`, or `5/10s`: a number of requests per second, minute, hour or several of these. Undefined for anything else. */
export function parseRate(text: string): Rate | undefined {
  const [, count = '', times = '1', unit = ''] = /^([1-9]\d{0,8})\/([1-9]\d{0,3})?([smh])$/.exec(text.trim()) ?? [];
  const ms = unitMs[unit];
  return ms === undefined ? undefined : { count: Number(count), periodMs: Number(times) * ms };
}

/** A rate for people: `600 in 60 s`. */
export function describeRate({ count, periodMs }: Rate): string {
  return `${count} in ${periodMs / 1000} s`;
}
