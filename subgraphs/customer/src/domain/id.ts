/** Whether the text may be an id of an entity anywhere in the graph. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_.-]{1,64}$/.test(text);
}

/** What `isId` expects, for messages. */
export const ID_SHAPE = '1 to 64 of letters, digits, _ . -';
