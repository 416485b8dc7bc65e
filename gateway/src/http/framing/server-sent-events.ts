import type { Framing } from './framing.ts';

/**
 * graphql-sse, distinct connections mode. Each `next` event has its cursor for an id, which an EventSource brings
 * back as `Last-Event-ID`. A stream that ends without `complete` is to be taken up again.
 */
export const serverSentEvents: Framing = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  heartbeat: ':\n\n',
  // JSON has no line breaks. An empty id takes back the last one: from there is no going on.
  next: ({ text, cursor = '' }) =>
    Buffer.concat([Buffer.from(`event: next\nid: ${cursor}\ndata: `), text, Buffer.from('\n\n')]),
  failed: (errors) => `event: next\nid: \ndata: ${JSON.stringify({ errors })}\n\nevent: complete\ndata:\n\n`,
  complete: 'event: complete\ndata:\n\n',
  interrupted: () => '',
};
