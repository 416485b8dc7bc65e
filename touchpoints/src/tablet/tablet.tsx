import { useEffect, useMemo, useState } from 'preact/hooks';
import { StoresDocument, type StoresQuery } from '@musubi/sdk/operations';
import { openSession, type Settings } from '../graph/session.ts';
import { Connection } from '../looks/connection.tsx';
import { NoticeBar } from '../looks/notice.tsx';
import { firstLanguage, named, wordsOf, type Language } from '../words/words.ts';
import { CartBoard } from './cart-board.tsx';
import { openCounter } from './counter.ts';
import { followOrders } from './live.ts';
import { PickupQueue } from './pickup-queue.tsx';

/** The page of a store's tablet: the cart that a customer handed over on the left, the pickups on the right. */
export function Tablet({ settings }: { readonly settings: Settings }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [storeId, setStoreId] = useState(() => new URLSearchParams(location.search).get('store') ?? 'shibuya');
  const [stores, setStores] = useState<StoresQuery['locations']>([]);
  const words = wordsOf[language];
  const session = useMemo(
    () => openSession(settings, { kind: 'associate', staffId: `staff-${storeId}`, storeId }),
    [storeId],
  );
  const counter = useMemo(() => openCounter(session, storeId), [session]);
  useEffect(() => () => void session.client.close(), [session]);
  useEffect(() => followOrders(counter), [counter]);
  useEffect(() => {
    session.client.execute(StoresDocument, {}).then(
      ({ locations }) => setStores(locations),
      () => setStores([]),
    );
  }, [session]);
  const speak = (next: Language): void => {
    localStorage.setItem('language', next);
    document.documentElement.lang = next;
    setLanguage(next);
  };
  return (
    <div class="tablet">
      <header>
        <img src="/mark.svg" alt="" width="34" height="34" />
        <h1>{words.shopName}</h1>
        <select aria-label={words.store} value={storeId} onChange={(event) => setStoreId(event.currentTarget.value)}>
          {stores.map((store) => (
            <option key={store.id} value={store.id}>
              {named(store, language)}
            </option>
          ))}
        </select>
        <Connection state={session.connection.value} words={words} />
        <button class="plain" onClick={() => speak(language === 'ja' ? 'en' : 'ja')}>
          {words.other}
        </button>
      </header>
      <NoticeBar notice={counter.notice.value} onClose={() => (counter.notice.value = undefined)} />
      <main>
        <CartBoard counter={counter} language={language} />
        <PickupQueue counter={counter} language={language} />
      </main>
    </div>
  );
}
