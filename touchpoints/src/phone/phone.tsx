import { useEffect, useMemo, useState } from 'preact/hooks';
import { openSession, type Settings, type Who } from '../graph/session.ts';
import { Connection } from '../looks/connection.tsx';
import { NoticeBar } from '../looks/notice.tsx';
import { firstLanguage, wordsOf, type Language } from '../words/words.ts';
import { CartTab } from './cart-tab.tsx';
import { FindTab } from './find-tab.tsx';
import { OrdersTab } from './orders-tab.tsx';
import { followCart, followOrders, refreshCart } from './live.ts';
import { openShop } from './shop.ts';

type Tab = 'home' | 'cart' | 'orders';

/** People of the sample data that one may shop as. */
const shoppers = [
  { id: 'hanako', ja: '山田 花子', en: 'Hanako Yamada' },
  { id: 'taro', ja: '佐藤 太郎', en: 'Taro Sato' },
  { id: 'emma', ja: 'Emma Brown', en: 'Emma Brown' },
] as const;

/** The shopper's page. */
export function Phone({ settings }: { readonly settings: Settings }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  const [name, setName] = useState(() => new URLSearchParams(location.search).get('as') ?? 'hanako');
  const [tab, setTab] = useState<Tab>('home');
  const words = wordsOf[language];
  const who: Who = name === 'guest' ? { kind: 'guest' } : { kind: 'shopper', customerId: name };
  const session = useMemo(() => openSession(settings, who), [name]);
  const shop = useMemo(() => openShop(session), [session]);
  useEffect(() => () => void session.client.close(), [session]);
  useEffect(() => void refreshCart(shop).catch(() => {}), [shop]);
  useEffect(() => (name === 'guest' ? undefined : followOrders(shop, name)), [shop]);
  const cartId = shop.cart.value?.id;
  useEffect(() => (cartId ? followCart(shop, cartId) : undefined), [shop, cartId]);
  const speak = (next: Language): void => {
    localStorage.setItem('language', next);
    document.documentElement.lang = next;
    setLanguage(next);
  };
  return (
    <div class="phone">
      <header>
        <img src="/mark.svg" alt="" width="30" height="30" />
        <h1>{words.shopName}</h1>
        <Connection state={session.connection.value} words={words} />
        <select aria-label={words.signIn} value={name} onChange={(event) => setName(event.currentTarget.value)}>
          {shoppers.map((shopper) => (
            <option key={shopper.id} value={shopper.id}>
              {shopper[language]}
            </option>
          ))}
          <option value="guest">{words.guest}</option>
        </select>
        <button class="plain" onClick={() => speak(language === 'ja' ? 'en' : 'ja')}>
          {words.other}
        </button>
      </header>
      <NoticeBar notice={shop.notice.value} onClose={() => (shop.notice.value = undefined)} />
      <main>
        {tab === 'home' && <FindTab session={session} shop={shop} language={language} />}
        {tab === 'cart' && <CartTab session={session} shop={shop} language={language} />}
        {tab === 'orders' && <OrdersTab shop={shop} language={language} />}
      </main>
      <nav>
        {(['home', 'cart', 'orders'] as const).map((id) => (
          <button key={id} data-tab={id} aria-current={tab === id ? 'page' : undefined} onClick={() => setTab(id)}>
            {words[id]}
            {id === 'cart' && shop.cart.value ? <b>{shop.cart.value.totalQuantity}</b> : null}
          </button>
        ))}
      </nav>
    </div>
  );
}
