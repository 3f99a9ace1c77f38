// Prints what a first visit of `/` fetches until the app answers (the browser's own icon and manifest included), what お金
// and the result of the quiz fetch besides, the largest document, and what the worker stores; fails above scripts/budget.json.
// With `--json` the same as one line of JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const built = (start, end) => readdirSync('dist').find((name) => name.startsWith(start) && name.endsWith(end));
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const weighed = (name) => {
  const bytes = readFileSync(`dist/${name}`);
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
};

const documents = readdirSync('dist', { recursive: true }).filter((name) => name.endsWith('index.html')).map(weighed);
const stored = readFileSync('dist/sw.js', 'utf8').match(/\[("[^\]]*")\]/)[1].split(',').map((name) => weighed(JSON.parse(name)));
const groups = {
  first_load: {
    title: 'fetched before the app answers',
    files: ['index.html', 'boot.js', built('ce-navi-', '.js'), built('ce-navi-', '.wasm'), 'manifest.webmanifest', 'icons/icon.svg'].map(weighed),
  },
  later: { title: 'fetched when お金 or the result of the quiz is opened', files: [built('later-', '.js'), built('later-', '.wasm')].map(weighed) },
  stored: { title: 'stored for use without a connection', files: stored },
};
const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);
const largest = documents.sort((a, b) => b.brotli - a.brotli)[0];
const measured = {
  home: documents.find(({ name }) => name === 'index.html').brotli,
  document: largest.brotli,
  ...Object.fromEntries(Object.entries(groups).map(([name, { files }]) => [name, sum(files, 'brotli')])),
};

const budget = JSON.parse(readFileSync('scripts/budget.json', 'utf8'));
const over = Object.entries(budget).filter(([name, most]) => measured[name] > most);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ brotli: measured, budget }));
} else {
  const line = (name, ...cells) => console.log(`  ${name.padEnd(36)}${cells.map((cell) => String(cell).padStart(10)).join('')}`);
  for (const { title, files } of Object.values(groups)) {
    console.log(`${title} (bytes)`);
    line('file', 'raw', 'gzip -9', 'brotli 11');
    for (const { name, raw, gzip, brotli } of files) line(name, raw, gzip, brotli);
    line('together', sum(files, 'raw'), sum(files, 'gzip'), sum(files, 'brotli'));
  }
  console.log(`the largest of ${documents.length} documents: ${largest.name}, ${largest.brotli}`);
  for (const [name, most] of Object.entries(budget)) console.log(`${name}: ${measured[name]} of ${most} (brotli 11)`);
}
for (const [name, most] of over) console.error(`over the budget: ${name} is ${measured[name]}, at most ${most}`);
process.exitCode = over.length > 0 ? 1 : 0;
