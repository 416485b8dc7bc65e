/**
 * GS1 identifiers as EPCIS documents write them: EPC URNs (GS1 Tag Data Standard 6.3) and GS1 Digital Link URIs.
 */

/** The GTIN-14 that an identifier of goods names, by instance, lot or class; undefined when it names no trade item. */
export function gtinOf(identifier: string): string | undefined {
  const urn = /^urn:epc:(?:id|idpat|class):(?:sgtin|lgtin):(\d{6,12})\.(\d{1,7})(?:\.|$)/.exec(identifier);
  if (urn?.[1] !== undefined && urn[2] !== undefined) {
    const digits = `${urn[2].slice(0, 1)}${urn[1]}${urn[2].slice(1)}`;
    return digits.length === 13 ? `${digits}${checkDigit(digits)}` : undefined;
  }
  const linked = linkedKey(identifier, '01')?.padStart(14, '0');
  return linked !== undefined && isChecked(linked, 14) ? linked : undefined;
}

/** The GLN that an identifier of a place names, whatever is said of a part of it; undefined when it names none. */
export function glnOf(identifier: string): string | undefined {
  const urn = /^urn:epc:id:sgln:(\d{6,12})\.(\d{0,6})(?:\.|$)/.exec(identifier);
  if (urn?.[1] !== undefined && urn[2] !== undefined) {
    const digits = `${urn[1]}${urn[2]}`;
    return digits.length === 12 ? `${digits}${checkDigit(digits)}` : undefined;
  }
  const linked = linkedKey(identifier, '414');
  return linked !== undefined && isChecked(linked, 13) ? linked : undefined;
}

/** The value of an application identifier in the path of a Digital Link. */
function linkedKey(identifier: string, key: string): string | undefined {
  if (!/^https?:\/\//.test(identifier)) return undefined;
  return new RegExp(`/${key}/(\\d{8,14})(?:[/?#]|$)`).exec(identifier)?.[1];
}

function isChecked(digits: string, length: number): boolean {
  return digits.length === length && checkDigit(digits.slice(0, -1)) === digits.at(-1);
}

/** GS1 General Specifications 7.9. */
function checkDigit(digits: string): string {
  const sum = [...digits]
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}
