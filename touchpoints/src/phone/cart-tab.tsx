import { useEffect } from 'preact/hooks';
import type { Session } from '../graph/session.ts';
import { named, wordsOf, type Language } from '../words/words.ts';
import { CartLines } from './cart-lines.tsx';
import { CartSums } from './cart-sums.tsx';
import { choosePickup, handOver, order } from './commands.ts';
import { followPickupStock } from './live.ts';
import { HandoffCode } from './handoff-code.tsx';
import { usePlace } from './place.tsx';
import type { Shop } from './shop.ts';

interface Props {
  readonly session: Session;
  readonly shop: Shop;
  readonly language: Language;
}

/** The cart: lines, sums, where to collect, the order button, and the code for the store's tablet. */
export function CartTab({ session, shop, language }: Props) {
  const words = wordsOf[language];
  const place = usePlace(session);
  const cart = shop.cart.value;
  const handoff = shop.handoff.value;
  const storeId = cart?.fulfillment?.location?.id;
  const variantKey = [...new Set(cart?.lines.flatMap(({ variant }) => variant?.id ?? []))].toSorted().join(' ');
  useEffect(
    () => (storeId && variantKey ? followPickupStock(shop, storeId, variantKey.split(' ')) : undefined),
    [shop, storeId, variantKey],
  );
  if (!cart || cart.lines.length === 0) return <p class="empty soft">{words.empty}</p>;
  return (
    <section class="cart" data-cart={cart.id} data-version={cart.version}>
      <CartLines shop={shop} cart={cart} language={language} />
      <CartSums cart={cart} words={words} />
      <label class="pickup">
        {words.pickupAt}
        <select
          name="pickup"
          value={cart.fulfillment?.location?.id ?? ''}
          onChange={(event) => void choosePickup(shop, event.currentTarget.value)}
        >
          <option value="" disabled>
            {words.choosePickup}
          </option>
          {place.stores.map((store) => (
            <option key={store.id} value={store.id}>
              {named(store, language)}
            </option>
          ))}
        </select>
      </label>
      <button
        class="primary wide"
        data-action="order"
        disabled={!cart.fulfillment}
        onClick={() => void order(shop, words.ordered)}
      >
        {words.placeOrder}
      </button>
      <p class="soft">{words.payInStore}</p>
      <button class="wide" data-action="handoff" onClick={() => void handOver(shop)}>
        {words.handoff}
      </button>
      {handoff && <HandoffCode handoff={handoff} words={words} />}
    </section>
  );
}
