import { useState } from 'preact/hooks';
import type { OrderPartsFragment } from '@musubi/sdk/operations';
import { Price } from '../looks/price.tsx';
import { named, wordsOf, type Language } from '../words/words.ts';
import { handOver, markReady, startPicking } from './commands.ts';
import type { Counter } from './counter.ts';

interface Props {
  readonly counter: Counter;
  readonly language: Language;
}

/** The store's pickups, oldest first, each with the one thing to do next. */
export function PickupQueue({ counter, language }: Props) {
  const words = wordsOf[language];
  const orders = counter.orders.value;
  return (
    <section class="queue">
      <h2>{words.queue}</h2>
      {orders.length === 0 && <p class="nothing soft">{words.queueEmpty}</p>}
      <ul>
        {orders.map((order) => (
          <li
            key={`${order.id}:${order.status}`}
            class="card flash"
            data-order={order.number}
            data-status={order.status}
          >
            <div class="row">
              <strong>{order.number}</strong>
              <span class={`state ${order.status.toLowerCase()}`}>{words.orderStatus[order.status]}</span>
            </div>
            <p>{order.customer?.name?.full ?? words.guestCustomer}</p>
            <p class="soft">
              {order.lines
                .map((line) => `${line.variant ? named(line.variant, language) : '—'} × ${line.quantity}`)
                .join('、')}
            </p>
            <div class="row">
              <Price value={order.totals.total} locale={words.locale} />
              {order.fulfillments.map((fulfillment) => (
                <NextStep key={fulfillment.id} fulfillment={fulfillment} counter={counter} language={language} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NextStepProps extends Props {
  readonly fulfillment: OrderPartsFragment['fulfillments'][number];
}

function NextStep({ fulfillment, counter, language }: NextStepProps) {
  const words = wordsOf[language];
  const [code, setCode] = useState('');
  switch (fulfillment.status) {
    case 'ALLOCATED':
      return (
        <button data-action="pick" onClick={() => void startPicking(counter, fulfillment.id)}>
          {words.startPicking}
        </button>
      );
    case 'PICKING':
      return (
        <button class="primary" data-action="ready" onClick={() => void markReady(counter, fulfillment.id)}>
          {words.markReady}
        </button>
      );
    case 'READY':
      return (
        <form
          class="hand-over"
          onSubmit={(event) => {
            event.preventDefault();
            void handOver(counter, fulfillment.id, code);
          }}
        >
          <input
            name="pickup-code"
            inputMode="numeric"
            autocomplete="off"
            placeholder={words.pickupCode}
            aria-label={words.pickupCode}
            value={code}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
          <button class="primary" data-action="hand-over" disabled={code === ''}>
            {words.handOver}
          </button>
        </form>
      );
    default:
      return null;
  }
}
