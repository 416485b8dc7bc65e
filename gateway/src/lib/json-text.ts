/** A JSON value that is text already. Where JSON.stringify meets one, it gives the same, but has to read it first. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** A result of an operation, with its data as text or not. */
export interface PrintableResult {
  readonly errors?: readonly unknown[] | undefined;
  readonly data?: Readonly<Record<string, unknown>> | JsonText | null | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** JSON.stringify for results; text goes in as it is. */
export function stringifyResult(result: PrintableResult): string {
  const { errors, data, extensions } = result;
  if (!(data instanceof JsonText)) return JSON.stringify(result);
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${data.text}${after}}`;
}
