import { lazy, Suspense } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import { SearchDocument, type SearchQuery } from '@musubi/sdk/operations';
import type { Session } from '../graph/session.ts';
import { Price } from '../looks/price.tsx';
import { Stock } from '../looks/stock.tsx';
import { Tile } from '../looks/tile.tsx';
import { named, wordsOf, type Language } from '../words/words.ts';
import { usePlace, PlacePicker } from './place.tsx';
import type { Shop } from './shop.ts';
import { VariantSheet } from './variant-sheet.tsx';

// The barcode reader is most of the page's weight: it comes when it is first wanted.
const Scanner = lazy(() => import('./scanner.tsx').then((module) => ({ default: module.Scanner })));

type Hit = SearchQuery['search']['nodes'][number];

interface Props {
  readonly session: Session;
  readonly shop: Shop;
  readonly language: Language;
}

/** Search by word or barcode; a tap on a hit opens it. */
export function FindTab({ session, shop, language }: Props) {
  const words = wordsOf[language];
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const [openId, setOpenId] = useState<string | undefined>(undefined);
  const [scanning, setScanning] = useState(false);
  const place = usePlace(session);
  useEffect(() => {
    const abort = new AbortController();
    session.client
      .execute(SearchDocument, { text, near: place.near }, { signal: abort.signal, errors: 'keep' })
      .then(({ search }) => setHits(search.nodes))
      .catch((problem: Error) => {
        if (!abort.signal.aborted) shop.notice.value = { kind: 'bad', text: problem.message };
      });
    return () => abort.abort();
  }, [text, place.near, session]);
  return (
    <>
      <form class="find" role="search" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          name="text"
          placeholder={words.search}
          aria-label={words.search}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="button" onClick={() => setScanning(true)}>
          {words.scan}
        </button>
      </form>
      <PlacePicker place={place} language={language} />
      {scanning && (
        <Suspense fallback={null}>
          <Scanner
            session={session}
            words={words}
            onFound={(id) => {
              setScanning(false);
              setOpenId(id);
            }}
            onClose={() => setScanning(false)}
          />
        </Suspense>
      )}
      <ul class="hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <button class="hit card" data-variant={hit.id} onClick={() => setOpenId(hit.id)}>
              <Tile name={named(hit, language)} sku={hit.sku} />
              <span class="name">{named(hit, language)}</span>
              {hit.price && <Price value={hit.price.value} locale={words.locale} />}
              <Stock atp={hit.availability?.atp} words={words} />
            </button>
          </li>
        ))}
      </ul>
      {openId && (
        <VariantSheet
          id={openId}
          near={place.near}
          session={session}
          shop={shop}
          language={language}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </>
  );
}
