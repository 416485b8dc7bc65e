import { signal, type ReadonlySignal } from '@preact/signals';
import { createClient, type Client, type ConnectionState } from '@musubi/sdk';

/** As whom a page speaks to the graph. */
export type Who =
  | { readonly kind: 'shopper'; readonly customerId: string }
  | { readonly kind: 'guest' }
  | { readonly kind: 'associate'; readonly staffId: string; readonly storeId: string };

/** A client in somebody's name, with the state of its live connection. */
export interface Session {
  readonly who: Who;
  readonly client: Client;
  readonly connection: ReadonlySignal<ConnectionState>;
  /** Keeps the token of a guest's cart: it comes with every later request. */
  rememberGuest(token: string): void;
}

/** What the page's server says at the start. */
export interface Settings {
  /** The gateway's `/graphql`. */
  readonly graphUrl: string;
}

/** Asks the page's server where the graph is. */
export async function loadSettings(): Promise<Settings> {
  const response = await fetch('/settings.json');
  return response.json();
}

const guestTokenKey = 'guest-cart-token';

/** Opens a session; nothing connects before the first question. */
export function openSession(settings: Settings, who: Who): Session {
  const connection = signal<ConnectionState>({ kind: 'closed' });
  const tokens = tokenSource(who);
  const client = createClient({
    url: settings.graphUrl,
    token: tokens,
    headers: () => ({ 'x-cart-token': localStorage.getItem(guestTokenKey) ?? undefined }),
    onConnection: (state) => {
      connection.value = state;
    },
  });
  return { who, client, connection, rememberGuest: (token) => localStorage.setItem(guestTokenKey, token) };
}

/** Asks for a new token when the one at hand has less than a minute left. */
function tokenSource(who: Who): () => Promise<string | undefined> {
  let held: { readonly token: string; readonly expiresAt: number } | undefined;
  return async () => {
    if (who.kind === 'guest') return undefined;
    if (held && held.expiresAt - Date.now() > 60_000) return held.token;
    const response = await fetch('/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(who),
    });
    if (!response.ok) throw new Error(`Signing in was refused: ${await response.text()}`);
    const { token, expiresAt }: { token: string; expiresAt: string } = await response.json();
    held = { token, expiresAt: Date.parse(expiresAt) };
    return held.token;
  };
}
