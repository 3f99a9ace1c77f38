// Prints what a first visit of `/` fetches until the app answers (the browser's own icon and manifest included), and fails
// above the budget of scripts/budget.json.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const built = (end) => readdirSync('dist').find((name) => name.endsWith(end) && name.startsWith('ce-navi-'));
const files = ['index.html', 'boot.js', built('.js'), built('.wasm'), 'manifest.webmanifest', 'icons/icon.svg'];
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const budget = JSON.parse(readFileSync('scripts/budget.json', 'utf8'));
const rows = files.map((name) => {
  const bytes = readFileSync(`dist/${name}`);
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
});
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const together = { name: 'together', raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };

console.log('fetched before the app answers (bytes)');
for (const { name, raw, gzip, brotli } of [{ name: 'file', raw: 'raw', gzip: 'gzip -9', brotli: 'brotli 11' }, ...rows, together]) {
  console.log(`  ${name.padEnd(36)}${String(raw).padStart(10)}${String(gzip).padStart(10)}${String(brotli).padStart(10)}`);
}
const over = together.brotli - budget.first_load_brotli;
console.log(over > 0 ? `over the budget of ${budget.first_load_brotli} by ${over}` : `${-over} below the budget of ${budget.first_load_brotli}`);
process.exitCode = over > 0 ? 1 : 0;
