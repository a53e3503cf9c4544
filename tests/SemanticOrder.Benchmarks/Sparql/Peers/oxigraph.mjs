// Measures Oxigraph (npm oxigraph, WebAssembly) in the lines that PeerProcess reads: name, value, count, CPU. Its parser is not measured alone: it makes a JavaScript
// object of each term, which takes minutes for a million triples.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [, , modules, base, queries, results] = process.argv;
const { Store } = createRequire(path.join(modules, 'index.js'))('oxigraph');
const formats = { '.nt': 'application/n-triples', '.ttl': 'text/turtle' };

function report(name, value, count, cpu) {
  console.log(`${name}\t${value}\t${count}\t${cpu}`);
}

// Milliseconds of CPU of this process, all threads.
function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

// The median of the second half of the times; the first half is warm-up.
function median(times) {
  const warm = times.slice(times.length >> 1).sort((a, b) => a - b);
  return warm[warm.length >> 1];
}

// The mean of the second half: where CPU is counted in ticks, one short run has none or a whole one.
function mean(times) {
  const warm = times.slice(times.length >> 1);
  return warm.reduce((sum, time) => sum + time, 0) / warm.length;
}

function repeat(runs, run) {
  const times = [];
  const cpuTimes = [];
  let count = 0;
  for (let i = 0; i < runs; i++) {
    const [start, cpu] = [performance.now(), cpuTime()];
    count = run();
    times.push((performance.now() - start) / 1000);
    cpuTimes.push((cpuTime() - cpu) / 1000);
  }
  return [median(times), count, mean(cpuTimes)];
}

function load(text, extension) {
  const store = new Store();
  store.load(text, { format: formats[extension], no_transaction: true });
  return store;
}

function memory() {
  const text = fs.readFileSync(base + '.ttl');
  const before = process.memoryUsage().rss;
  const store = load(text, '.ttl');
  const size = store.size;
  report('memory', (process.memoryUsage().rss - before) / size, size, 0);
  store.free();
}

function measureQuery(store, file) {
  const text = fs.readFileSync(path.join(queries, file), 'utf8');
  const name = path.basename(file, '.rq');
  const times = [];
  const cpuTimes = [];
  const begin = cpuTime();
  let answer = '';
  // Three seconds of CPU, so that the second half is warm on a busy machine as well.
  while (cpuTime() - begin < 3000) {
    const [start, cpu] = [performance.now(), cpuTime()];
    answer = store.query(text, { results_format: 'json' });
    times.push(performance.now() - start);
    cpuTimes.push(cpuTime() - cpu);
  }
  fs.writeFileSync(path.join(results, name + '.srj'), answer);
  report(name, median(times), JSON.parse(answer).results.bindings.length, mean(cpuTimes));
}

memory();
for (const extension of Object.keys(formats)) {
  const text = fs.readFileSync(base + extension);
  report('load ' + extension, ...repeat(3, () => {
    const store = load(text, extension);
    const size = store.size;
    store.free();
    return size;
  }));
}
const store = load(fs.readFileSync(base + '.nt'), '.nt');
for (const file of fs.readdirSync(queries).filter((name) => name.endsWith('.rq')).sort())
  measureQuery(store, file);
