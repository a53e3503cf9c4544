// Starts GraphiQL on this gateway. Headers of the editor go with every request, and with the first message of a WebSocket.
const url = new URL('/graphql', location.href);
const socket = new URL(url);
socket.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

const fetcher = (parameters, options) => GraphiQL.createFetcher({
  url: url.href,
  wsClient: graphqlWs.createClient({ url: socket.href, connectionParams: options?.headers ?? {} }),
})(parameters, options);

ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, {
  fetcher,
  defaultHeaders: '{ "X-Api-Key": "" }',
  defaultQuery: '{\n  knowledge { version publishedAt }\n  orders(first: 3) { nodes { id } }\n}\n',
}));
