export interface Params {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** A request that must be refused, the same on every transport. */
export interface HostileRequest extends Params {
  readonly name: string;
  /** Where it was learnt: an advisory, or the sort of tool that sends it. */
  readonly learntFrom: string;
  readonly code: string;
  /** What a GET gets instead: it is longer than a request line may be. */
  readonly byGet?: '431';
}

/** `make(0) make(1) …` */
export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** `{ a { a { … } } }` */
export const nested = (levels: number, field: string, leaf: string): string =>
  `${`${field} { `.repeat(levels)}${leaf}${' }'.repeat(levels)}`;
