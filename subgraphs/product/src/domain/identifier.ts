/** Whether a text may be an entity id: 1 to 64 of letters, digits, `_`, `.` and `-`. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z0-9_.-]{1,64}$/.test(text);
}

/** Whether a text may be an SKU: 1 to 64 printable characters, no space at either end. */
export function isSku(text: string): boolean {
  return text.length <= 64 && /^[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u.test(text);
}
