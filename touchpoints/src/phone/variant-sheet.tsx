import { useEffect, useState } from 'preact/hooks';
import { VariantStockDocument, type VariantStockQuery } from '@musubi/sdk/operations';
import type { Session } from '../graph/session.ts';
import { Price } from '../looks/price.tsx';
import { Stock } from '../looks/stock.tsx';
import { Tile } from '../looks/tile.tsx';
import { named, wordsOf, type Language } from '../words/words.ts';
import { add } from './commands.ts';
import { followStock } from './live.ts';
import type { Near } from './place.tsx';
import type { Shop } from './shop.ts';

interface Props {
  readonly id: string;
  readonly near: Near;
  readonly session: Session;
  readonly shop: Shop;
  readonly language: Language;
  readonly onClose: () => void;
}

/** One variant: price, stock of the stores nearby, live, and the button that matters. */
export function VariantSheet({ id, near, session, shop, language, onClose }: Props) {
  const words = wordsOf[language];
  const [variant, setVariant] = useState<VariantStockQuery['variant']>(null);
  useEffect(() => {
    const ask = async (): Promise<void> =>
      setVariant((await session.client.execute(VariantStockDocument, { id, near }, { errors: 'keep' })).variant);
    return followStock(shop, id, ask);
  }, [id, near, session]);
  if (!variant) return null;
  return (
    <dialog open class="sheet card" aria-label={named(variant, language)}>
      <button class="plain close" onClick={onClose} aria-label="×">
        ×
      </button>
      <div class="head">
        <Tile name={named(variant, language)} sku={variant.sku} />
        <div>
          <h2>{named(variant, language)}</h2>
          {variant.price && <Price value={variant.price.value} locale={words.locale} />}
          <p class="soft">{variant.gtin}</p>
        </div>
      </div>
      <h3>{words.nearby}</h3>
      <ul class="nearby">
        {variant.availability?.locations.map(({ location, atp, distanceMeters }) => (
          <li key={`${location.id}:${atp}`} class="flash" data-location={location.id} data-atp={atp}>
            <span>{named(location, language)}</span>
            {distanceMeters !== null && distanceMeters !== undefined && (
              <span class="soft">{words.kilometres(distanceMeters)}</span>
            )}
            <Stock atp={atp} words={words} />
          </li>
        ))}
      </ul>
      <button class="primary wide" data-action="add" onClick={() => void add(shop, id)}>
        {words.addToCart}
      </button>
    </dialog>
  );
}
