// The npm client graphql-ws against URL: a query, an error, and a subscription that hears a publication.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const url = process.argv[2];
const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
const once = (payload) => new Promise((resolve, reject) => {
  let value;
  client.subscribe(payload, { next: (next) => (value = next), error: reject, complete: () => resolve(value) });
});

const query = await once({ query: '{ __typename }' });
if (query.data.__typename !== 'Query') throw new Error(JSON.stringify(query));
const refused = await once({ query: '{ nothing }' }).then(() => null, (errors) => errors);
if (!Array.isArray(refused) || !refused[0].extensions.code) throw new Error(`not refused: ${JSON.stringify(refused)}`);

const events = client.iterate({ query: 'subscription { knowledgePublished { version } }' });
const first = events.next();
await once({ query: '{ __typename }' });
const published = await once({ query: 'mutation { reloadKnowledge { version } }' });
const event = await first;
if (event.value.data.knowledgePublished.version !== published.data.reloadKnowledge.version) throw new Error(JSON.stringify(event));
await events.return();
await client.dispose();
console.log('ok');
process.exit(0);
