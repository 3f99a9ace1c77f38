// Prints what a first visit of `/` fetches until the app answers (the browser's own icon and manifest included), and fails
// above the budget of scripts/budget.json. Then what お金 fetches besides, when it is opened, and what the worker stores.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const built = (start, end) => readdirSync('dist').find((name) => name.startsWith(start) && name.endsWith(end));
const first = ['index.html', 'boot.js', built('ce-navi-', '.js'), built('ce-navi-', '.wasm'), 'manifest.webmanifest', 'icons/icon.svg'];
const money = [built('money-', '.js'), built('money-', '.wasm')];
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const print = (title, files) => {
  const rows = files.map((name) => {
    const bytes = readFileSync(`dist/${name}`);
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
  });
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const together = { name: 'together', raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
  console.log(`${title} (bytes)`);
  for (const { name, raw, gzip, brotli } of [{ name: 'file', raw: 'raw', gzip: 'gzip -9', brotli: 'brotli 11' }, ...rows, together]) {
    console.log(`  ${name.padEnd(36)}${String(raw).padStart(10)}${String(gzip).padStart(10)}${String(brotli).padStart(10)}`);
  }
  return together.brotli;
};

const budget = JSON.parse(readFileSync('scripts/budget.json', 'utf8'));
const over = print('fetched before the app answers', first) - budget.first_load_brotli;
console.log(over > 0 ? `over the budget of ${budget.first_load_brotli} by ${over}` : `${-over} below the budget of ${budget.first_load_brotli}`);
print('fetched when お金 is opened', money);

// The list of sw.js; a folder is its document.
const [list] = readFileSync('dist/sw.js', 'utf8').match(/\["[^\]]*\]/);
const stored = JSON.parse(list).map((name) => (/(^|\/)$/.test(name) ? `${name}index.html` : name));
const kept = stored.reduce((total, name) => total + brotli(readFileSync(`dist/${name}`)), 0);
console.log(`stored for use offline: ${stored.length} files, ${kept} bytes in brotli 11, of ${budget.stored_brotli} allowed`);
process.exitCode = over > 0 || kept > budget.stored_brotli ? 1 : 0;
