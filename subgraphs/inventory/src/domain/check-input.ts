import { isPoint, type Point } from './distance.ts';

/** What is wrong with one field of an input, as the schema says it; undefined when nothing is. */
export type Refusal = ReturnType<typeof invalidInput> | undefined;

/** The refusal of one field, by its path in the input. */
export function invalidInput(field: string, message: string) {
  return { __typename: 'InvalidInput', code: 'BAD_USER_INPUT', message, field } as const;
}

/** The most units that one line may name. */
export const MOST_PER_LINE = 1_000_000;

export function checkId(field: string, id: string): Refusal {
  if (/^[A-Za-z0-9_.-]{1,64}$/.test(id)) return undefined;
  return invalidInput(field, `Expected 1 to 64 of letters, digits, _ . -, got ${shorten(id)}`);
}

export function checkInteger(
  field: string,
  value: number,
  range: { readonly least: number; readonly most: number },
): Refusal {
  const { least, most } = range;
  if (Number.isInteger(value) && value >= least && value <= most) return undefined;
  return invalidInput(field, `Expected ${least} to ${most}, got ${value}`);
}

/** Text of 1 to `most` characters without a control character. */
export function checkText(field: string, text: string, most: number): Refusal {
  if (text.length >= 1 && text.length <= most && !/\p{Cc}/u.test(text)) return undefined;
  return invalidInput(field, `Expected 1 to ${most} printable characters, got ${shorten(text)}`);
}

export function checkPoint(field: string, point: Point): Refusal {
  if (isPoint(point)) return undefined;
  const { latitude, longitude } = point;
  return invalidInput(
    field,
    `Expected a latitude from -90 to 90 and a longitude from -180 to 180, got ${latitude}, ${longitude}`,
  );
}

/** Checks how many there are, then each one under its own path. */
export function checkEach<Item>(
  field: string,
  items: readonly Item[],
  rule: { readonly most: number; readonly check: (path: string, item: Item) => Refusal },
): Refusal {
  if (items.length < 1 || items.length > rule.most) {
    return invalidInput(field, `Expected 1 to ${rule.most} of them, got ${items.length}`);
  }
  return firstOf(...items.map((item, index) => () => rule.check(`${field}.${index}`, item)));
}

/** The first refusal of checks in order. */
export function firstOf(...checks: readonly (() => Refusal)[]): Refusal {
  for (const check of checks) {
    const refusal = check();
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function shorten(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

/** 1 to 200 lines of a variant and how many of it, from `least` on. */
export function checkQuantities(
  field: string,
  lines: readonly { readonly variantId: string; readonly quantity: number }[],
  { least }: { readonly least: number },
): Refusal {
  return checkEach(field, lines, {
    most: 200,
    check: (path, { variantId, quantity }) =>
      firstOf(
        () => checkId(`${path}.variantId`, variantId),
        () => checkInteger(`${path}.quantity`, quantity, { least, most: MOST_PER_LINE }),
      ),
  });
}
