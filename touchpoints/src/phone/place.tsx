import { useEffect, useState } from 'preact/hooks';
import { StoresDocument, type StoresQuery } from '@musubi/sdk/operations';
import type { Session } from '../graph/session.ts';
import { named, wordsOf, type Language } from '../words/words.ts';

/** A point that "near" is measured from. */
export interface Near {
  readonly latitude: number;
  readonly longitude: number;
}

type Store = StoresQuery['locations'][number];

/** Where the shopper is, and how to say so. */
export interface Place {
  readonly near: Near;
  readonly stores: readonly Store[];
  readonly chosen: string;
  readonly choose: (storeId: string) => void;
  readonly useOwnPosition: () => void;
}

/** Begins at the crossing of Shibuya; the browser is asked for the true position only on request. */
const shibuya: Near = { latitude: 35.659, longitude: 139.7016 };

/** Keeps the place. */
export function usePlace(session: Session): Place {
  const [near, setNear] = useState<Near>(shibuya);
  const [stores, setStores] = useState<readonly Store[]>([]);
  const [chosen, setChosen] = useState('shibuya');
  useEffect(() => {
    session.client.execute(StoresDocument, {}).then(
      ({ locations }) => setStores(locations),
      () => setStores([]),
    );
  }, [session]);
  return {
    near,
    stores,
    chosen,
    choose: (storeId) => {
      const store = stores.find(({ id }) => id === storeId);
      if (!store) return;
      setChosen(storeId);
      setNear(store.geo);
    },
    useOwnPosition: () =>
      navigator.geolocation.getCurrentPosition(({ coords: { latitude, longitude } }) => {
        setChosen('');
        setNear({ latitude, longitude });
      }),
  };
}

/** Lets the shopper say where they are. */
export function PlacePicker({ place, language }: { readonly place: Place; readonly language: Language }) {
  const words = wordsOf[language];
  return (
    <p class="place soft">
      <label>
        {words.near}{' '}
        <select value={place.chosen} onChange={(event) => place.choose(event.currentTarget.value)}>
          <option value="" disabled>
            ◎
          </option>
          {place.stores.map((store) => (
            <option key={store.id} value={store.id}>
              {named(store, language)}
            </option>
          ))}
        </select>
      </label>
      <button class="plain" type="button" onClick={place.useOwnPosition}>
        {words.here}
      </button>
    </p>
  );
}
