import { useEffect, useState } from 'preact/hooks';
import { wordsOf, type Language } from '../words/words.ts';
import { CartTable } from './cart-table.tsx';
import { claim } from './commands.ts';
import type { Counter } from './counter.ts';
import { followCart, followStock } from './live.ts';

/** Takes a cart over by its code, and shows it live beside this store's stock. */
export function CartBoard({ counter, language }: { readonly counter: Counter; readonly language: Language }) {
  const words = wordsOf[language];
  const [code, setCode] = useState('');
  const cart = counter.cart.value;
  const cartId = cart?.id;
  const customerId = cart?.customer?.id;
  const variantKey = (cart?.lines ?? []).flatMap(({ variant }) => (variant ? [variant.id] : [])).join(' ');
  useEffect(() => (cartId ? followCart(counter, cartId, customerId) : undefined), [counter, cartId, customerId]);
  useEffect(() => (variantKey ? followStock(counter, variantKey.split(' ')) : undefined), [counter, variantKey]);
  return (
    <section class="board" data-cart={cartId} data-version={cart?.version}>
      <form
        class="claim"
        onSubmit={(event) => {
          event.preventDefault();
          void claim(counter, code).then(() => setCode(''));
        }}
      >
        <input
          name="code"
          autocomplete="off"
          placeholder={words.claimHint}
          aria-label={words.claimHint}
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <button class="primary" disabled={code.trim() === ''}>
          {words.claim}
        </button>
      </form>
      {cart ? (
        <CartTable cart={cart} stock={counter.stock.value} language={language} />
      ) : (
        <p class="nothing soft">{words.noCart}</p>
      )}
    </section>
  );
}
