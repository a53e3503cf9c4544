// The shop on mercurius with jit. Says its address on the first line, and ends when its input does.
const fs = require('node:fs'), path = require('node:path');
const { createRequire } = require('node:module');
const load = createRequire(path.join(process.argv[2], 'index.js'));

const concepts = [];
for (let i = 0; i < 20; i++)
  concepts.push({ iri: `ex:C${i}`, english: `Concept ${i}`, german: `Begriff ${i}`, broader: i === 0 ? null : concepts[i >> 1] });
const tags = Array.from({ length: 40 }, (_, i) => ({ id: `t${i}`, english: `tag-${i}`, german: `marke-${i}`, concept: concepts[i % 20] }));
const statuses = ['NEW', 'PAID', 'SHIPPED', 'CANCELLED'];
const orders = Array.from({ length: 50 }, (_, i) => {
  const count = 1 + i % 2;
  const lines = Array.from({ length: count }, (_, j) => ({
    id: `l${i}-${j}`, sku: `SKU-${100 + i * 3 + j}`, name: `Product ${i * 3 + j}`, quantity: 1 + (i + j) % 5, unitPrice: 9.5 + i, tags: [tags[(i + j) % 40]],
  }));
  return {
    id: `o${i}`, number: `2026-${1000 + i}`, customer: `Customer ${i}`, status: statuses[i % 4], total: count * (9.5 + i), currency: 'EUR',
    placedAt: `2026-01-${String(1 + i % 28).padStart(2, '0')}T10:00:00Z`, lines,
  };
});
const byId = new Map(orders.map(order => [order.id, order]));
const label = (item, { lang }) => lang === 'en' ? item.english : item.german;
const resolvers = {
  Query: {
    order: (_, { id }) => byId.get(id) ?? null,
    orders: (_, { first, filter }) => {
      let found = orders;
      if (filter?.status) found = found.filter(order => order.status === filter.status);
      if (filter?.minTotal != null) found = found.filter(order => order.total >= filter.minTotal);
      return found.length > first ? found.slice(0, first) : found;
    },
  },
  Tag: { label },
  Concept: { label },
};

const server = load('fastify')();
server.register(load('mercurius'), { schema: fs.readFileSync(path.join(__dirname, 'shop.graphql'), 'utf8'), resolvers, jit: 1 });
server.listen({ port: 0, host: '127.0.0.1' }).then(address => console.log(address));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
