import type { ConnectionState } from '@musubi/sdk';
import type { Words } from '../words/words.ts';

/** Whether what is shown is live. */
export function Connection({ state, words }: { readonly state: ConnectionState; readonly words: Words }) {
  return (
    <span class={`connection ${state.kind}`} role="status" data-state={state.kind}>
      <i />
      {words.connection[state.kind]}
    </span>
  );
}
