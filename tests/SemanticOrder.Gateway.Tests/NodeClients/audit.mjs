// Runs every audit of graphql-http against URL. Exit code: how many did not pass.
import { serverAudits } from 'graphql-http';

let failed = 0;
let total = 0;
for (const audit of serverAudits({ url: process.argv[2] })) {
  const result = await audit.fn();
  total++;
  if (result.status !== 'ok') {
    failed++;
    console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
  }
}
console.log(`${total - failed} of ${total} ok`);
process.exit(failed);
