/** Where in the response something is, from the inside out: sharing the way there costs nothing. */
export interface Path {
  readonly up: Path | undefined;
  readonly key: string | number;
}

/** From the outside in, as errors tell it. */
export function keysOf(path: Path | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.up) keys.push(at.key);
  return keys.toReversed();
}
