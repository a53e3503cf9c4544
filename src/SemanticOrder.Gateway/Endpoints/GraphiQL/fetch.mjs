// Puts GraphiQL's files into a folder, once: node fetch.mjs FOLDER. It never fails a build; without npm or its registry the folder stays empty, and the gateway's page says so.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const packages = [
  { name: 'graphiql', version: '3.9.0', hash: 'ac96059477416ee83df986c54b0455be07cf8c26b20bbc0779c664c7fa81e172ee40f150670ff207da661c5b4e255e9188d0411eba37bb519da1c29add870644', files: { 'graphiql.min.js': 'graphiql.min.js', 'graphiql.min.css': 'graphiql.min.css', LICENSE: 'graphiql.LICENSE.txt' } },
  { name: 'react', version: '18.3.1', hash: 'c12fa1020252851d0a844bcf240adfb8f54dd7e1f3d6dd18ea7e632eb1906e46f8bab80f13fd11bdefb590c075bffa16807826e1621c57e8bb176a53563fb689', files: { 'umd/react.production.min.js': 'react.min.js', LICENSE: 'react.LICENSE.txt' } },
  { name: 'react-dom', version: '18.3.1', hash: 'e66e2740aa7ead945bd3d2cd1f9f463380714e1f76e75ff295b2886e97bb4e91b17c9fbd92fe812e42c15c88e3b296e06e720136a948db7b519d3593d2c9d423', files: { 'umd/react-dom.production.min.js': 'react-dom.min.js' } },
  { name: 'graphql-ws', version: '5.16.2', hash: '135b9c72c671b7ff7a8c7fcec262cfb973000882ecefaa4a1768b75bceb52e9281098b462323d01ad58bb812e4343e28c752879ecef47bcdcf4b8b5ee749ef3d', files: { 'umd/graphql-ws.min.js': 'graphql-ws.min.js', 'LICENSE.md': 'graphql-ws.LICENSE.txt' } },
];

const folder = process.argv[2];
const failed = join(folder, 'failed');
mkdirSync(folder, { recursive: true });
// A registry that is not there costs a build some seconds; it is asked once an hour.
if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < 3_600_000) process.exit(0);

const work = mkdtempSync(join(tmpdir(), 'graphiql-'));
try {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['pack', '--silent', '--ignore-scripts', '--fetch-retries=0', '--fetch-timeout=15000', ...packages.map((p) => `${p.name}@${p.version}`)], { cwd: work, stdio: 'ignore', timeout: 60_000, shell: process.platform === 'win32' });
  const found = {};
  for (const { name, version, hash, files } of packages) {
    const archive = readFileSync(join(work, `${name}-${version}.tgz`));
    if (createHash('sha512').update(archive).digest('hex') !== hash) throw new Error(`${name}@${version} is not the archive that was checked`);
    for (const [path, content] of entries(gunzipSync(archive))) {
      if (files[path]) found[files[path]] = content;
    }
  }

  for (const [name, content] of Object.entries(found)) writeFileSync(join(folder, name), content);
  rmSync(failed, { force: true });
  writeFileSync(join(folder, 'done'), '');
} catch (fault) {
  writeFileSync(failed, String(fault));
  console.log(`GraphiQL was not built in: ${String(fault.message).split('\n')[0]}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

// The files of a tar archive (POSIX ustar), without their first folder.
function* entries(tar) {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const text = (from, length) => tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = parseInt(text(124, 12), 8);
    const prefix = text(345, 155);
    const name = prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
    yield [name.slice(name.indexOf('/') + 1), tar.subarray(at + 512, at + 512 + size)];
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
