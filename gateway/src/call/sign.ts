import type { Send } from './http-exchange.ts';
import type { Signer } from './signature.ts';

/** Adds `x-gw-ctx` and `x-gw-sig`, made fresh for every request. */
export function sign(signer: Signer, next: Send): Send {
  return (exchange) => {
    const { body, passport, headers } = exchange;
    const [path = ''] = exchange.path.split('?');
    const { ctx, sig } = signer({ method: 'POST', path, body, passport });
    return next({ ...exchange, headers: { ...headers, 'x-gw-ctx': ctx, 'x-gw-sig': sig } });
  };
}
