import type { CartPartsFragment } from '@musubi/sdk/operations';
import { Price } from '../looks/price.tsx';
import type { Words } from '../words/words.ts';

/** Subtotal, discount, tax and total; goods at the reduced rate are marked as a receipt marks them. */
export function CartSums({ cart, words }: { readonly cart: CartPartsFragment; readonly words: Words }) {
  const { totals, lines } = cart;
  return (
    <dl class="totals card">
      <dt>{words.subtotal}</dt>
      <dd>
        <Price value={totals.subtotal} locale={words.locale} />
      </dd>
      {totals.discount.amount !== '0' && (
        <>
          <dt>{words.discount}</dt>
          <dd>
            −<Price value={totals.discount} locale={words.locale} />
          </dd>
        </>
      )}
      <dt class="soft">{words.tax}</dt>
      <dd class="soft">
        <Price value={totals.tax} locale={words.locale} />
      </dd>
      <dt>
        <strong>{words.total}</strong>
      </dt>
      <dd>
        <strong data-total={totals.total.amount}>
          <Price value={totals.total} locale={words.locale} />
        </strong>
      </dd>
      {lines.some(({ taxRateBasisPoints }) => taxRateBasisPoints === 800) && <dt class="soft">{words.reduced}</dt>}
    </dl>
  );
}
