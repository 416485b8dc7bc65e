import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does something again and again until `awaited` settles. For a subscription's first event: nobody is told when a
 * subscription stands, so what should cause the event is done until one comes.
 */
export async function untilSettled(awaited: Promise<unknown>, act: () => Promise<unknown>): Promise<void> {
  const settled = awaited.then(
    () => true,
    () => true,
  );
  do await act();
  while (!(await Promise.race([settled, pause(200, false)])));
}
