import type { CartPartsFragment } from '@musubi/sdk/operations';
import { Price } from '../looks/price.tsx';
import { Stock } from '../looks/stock.tsx';
import { Tile } from '../looks/tile.tsx';
import { named, wordsOf, type Language } from '../words/words.ts';
import { setQuantity } from './commands.ts';
import type { Shop } from './shop.ts';

interface Props {
  readonly shop: Shop;
  readonly cart: CartPartsFragment;
  readonly language: Language;
}

/** What is in the cart, each line with its stock (of the store where it is collected, else of all), its promotions and a stepper. */
export function CartLines({ shop, cart, language }: Props) {
  const words = wordsOf[language];
  const isCollected = cart.fulfillment?.location != null;
  const atpFor = ({ id, availability }: NonNullable<CartPartsFragment['lines'][number]['variant']>) =>
    isCollected ? shop.storeStock.value.get(id)?.atp : availability?.atp;
  return (
    <ul class="lines">
      {cart.lines.map((line) => (
        <li key={line.id} class="card" data-line={line.variant?.id}>
          {line.variant && <Tile name={named(line.variant, language)} sku={line.variant.sku} />}
          <div>
            <strong>{line.variant ? named(line.variant, language) : '—'}</strong>
            {line.variant && <Stock atp={atpFor(line.variant)} words={words} />}
            {line.discounts.map(({ promotion }) => (
              <span key={promotion?.id} class="promotion">
                {promotion && named(promotion, language)}
              </span>
            ))}
          </div>
          <div class="amount">
            <Price value={line.total} locale={words.locale} />
            {line.taxRateBasisPoints === 800 && <span class="soft">※</span>}
            <span class="stepper">
              <button aria-label="−" onClick={() => void setQuantity(shop, line.id, line.quantity - 1)}>
                −
              </button>
              <output>{line.quantity}</output>
              <button aria-label="+" onClick={() => void setQuantity(shop, line.id, line.quantity + 1)}>
                +
              </button>
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
