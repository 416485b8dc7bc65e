import { v7 } from 'uuid';

/** The present moment. Injected everywhere, so that expiry and "seven days" can be tested. */
export type Clock = () => Date;

/** A new entity id: UUIDv7, so that ids sort roughly by time. */
export type NewId = () => string;

export const systemClock: Clock = () => new Date();

export const newId: NewId = () => v7();

/** Whether the text may be an entity id: 1 to 64 of letters, digits, `_`, `.` and `-`. */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_.-]{1,64}$/.test(text);
}
