import { Price } from '../looks/price.tsx';
import { named, wordsOf, type Language } from '../words/words.ts';
import type { Shop } from './shop.ts';

/** The shopper's orders, live: state, store, and the code to show once the goods wait. */
export function OrdersTab({ shop, language }: { readonly shop: Shop; readonly language: Language }) {
  const words = wordsOf[language];
  return (
    <ul class="orders">
      {shop.orders.value.map((order) => (
        <li key={order.id} class="card" data-order={order.number} data-status={order.status}>
          <div class="row">
            <strong>{order.number}</strong>
            <span class={`state ${order.status.toLowerCase()}`}>{words.orderStatus[order.status]}</span>
          </div>
          <p class="soft">
            {order.lines
              .map((line) => `${line.variant ? named(line.variant, language) : '—'} × ${line.quantity}`)
              .join('、')}
          </p>
          <div class="row">
            <span>{order.fulfillments.map(({ location }) => location && named(location, language)).join('、')}</span>
            <Price value={order.totals.total} locale={words.locale} />
          </div>
          {order.fulfillments.map(
            (fulfillment) =>
              fulfillment.__typename === 'PickupFulfillment' &&
              fulfillment.pickupCode && (
                <p key={fulfillment.id} class="pickup-code">
                  {words.pickupCode} <code data-pickup-code={fulfillment.pickupCode}>{fulfillment.pickupCode}</code>
                </p>
              ),
          )}
        </li>
      ))}
    </ul>
  );
}
