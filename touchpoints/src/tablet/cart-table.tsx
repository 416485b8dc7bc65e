import type { CartPartsFragment } from '@musubi/sdk/operations';
import { Price } from '../looks/price.tsx';
import { Stock } from '../looks/stock.tsx';
import { Tile } from '../looks/tile.tsx';
import { named, wordsOf, type Language } from '../words/words.ts';
import type { StockHere } from '../graph/store-stock.ts';

interface Props {
  readonly cart: CartPartsFragment;
  /** This store's, by variant. */
  readonly stock: ReadonlyMap<string, StockHere>;
  readonly language: Language;
}

/** A customer's cart as staff see it. */
export function CartTable({ cart, stock, language }: Props) {
  const words = wordsOf[language];
  return (
    <article class="card">
      <h2>
        {words.customerCart}
        <span class="soft">{cart.customer?.name?.full ?? words.guestCustomer}</span>
        <span class="soft">{words.items(cart.totalQuantity)}</span>
      </h2>
      <table>
        <tbody>
          {cart.lines.map((line) => (
            <CartRow key={`${line.id}:${line.quantity}`} line={line} stock={stock} language={language} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colspan={4}>{words.total}</td>
            <td data-total={cart.totals.total.amount}>
              <Price value={cart.totals.total} locale={words.locale} />
            </td>
          </tr>
        </tfoot>
      </table>
    </article>
  );
}

interface RowProps extends Omit<Props, 'cart'> {
  readonly line: CartPartsFragment['lines'][number];
}

function CartRow({ line, stock, language }: RowProps) {
  const words = wordsOf[language];
  const { variant } = line;
  const here = variant ? stock.get(variant.id) : undefined;
  return (
    <tr class="flash" data-line={variant?.id}>
      <td class="picture">{variant && <Tile name={named(variant, language)} sku={variant.sku} />}</td>
      <td>
        <strong>{variant ? named(variant, language) : '—'}</strong>
        <span class="soft">{variant?.gtin}</span>
      </td>
      <td data-here={here?.atp}>
        <span class="soft">{words.atThisStore}</span>
        {here ? <Stock key={here.version} atp={here.atp} words={words} /> : <span class="soft">—</span>}
      </td>
      <td class="quantity">× {line.quantity}</td>
      <td>
        <Price value={line.total} locale={words.locale} />
      </td>
    </tr>
  );
}
