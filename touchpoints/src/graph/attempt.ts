import type { Signal } from '@preact/signals';
import { GraphError } from '@musubi/sdk';
import type { Notice } from '../looks/notice.tsx';

/** Runs a command; tells the reader of the page when it could not be done. */
export async function attempt(notice: Signal<Notice | undefined>, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (problem) {
    notice.value = { kind: 'bad', text: problem instanceof GraphError ? problem.message : String(problem) };
  }
}

/** What was refused, for the reader of the page. */
export function refusal(error: { readonly message: string }): Notice {
  return { kind: 'bad', text: error.message };
}
