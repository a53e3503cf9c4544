// The npm client graphql-sse against URL, in both modes: a query, an error, and a subscription that hears a publication.
import { createClient } from 'graphql-sse';

const url = process.argv[2];
for (const singleConnection of [false, true]) {
  const client = createClient({ url, singleConnection, retryAttempts: 0 });
  const once = (payload) => new Promise((resolve, reject) => {
    let value;
    client.subscribe(payload, { next: (next) => (value = next), error: reject, complete: () => resolve(value) });
  });

  const query = await once({ query: '{ __typename }' });
  if (query.data.__typename !== 'Query') throw new Error(JSON.stringify(query));
  const refused = await once({ query: '{ nothing }' }).then((value) => value, (error) => ({ errors: [error] }));
  if (!refused.errors?.length) throw new Error(`not refused: ${JSON.stringify(refused)}`);

  const events = client.iterate({ query: 'subscription { knowledgePublished { version } }' });
  const first = events.next();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const published = await once({ query: 'mutation { reloadKnowledge { version } }' });
  const event = await first;
  if (event.value.data.knowledgePublished.version !== published.data.reloadKnowledge.version) throw new Error(JSON.stringify(event));
  await events.return();
  client.dispose();
}

console.log('ok');
process.exit(0);
