// The only script beside the app itself: the reader's settings, the start of the app, the page that is shown when it
// fails, and the copy of the app that works without a connection. It knows nothing of what the app does.

const root = document.documentElement;

// ---- settings, before the first paint where the browser allows; written by src/settings.rs as `version.sum.a,b,c`
try {
  const [version, , kept = ''] = (localStorage.getItem('ce-settings') ?? '').split('.');
  const [ruby, text, theme] = version === '1' ? kept.split(',') : [];
  if (ruby === 'on') root.dataset.ruby = 'on';
  if (/^x?l$/.test(text)) root.dataset.text = text;
  if (/^(light|dark)$/.test(theme)) root.dataset.theme = theme;
} catch {
  // Storage is blocked: the page looks as it does by default.
}

// The switches of an article stand as they are.
if (root.dataset.ruby) for (const one of document.querySelectorAll('[name=furigana]')) one.checked = true;

// ---- recovery: a trap inside the app leaves a page that looks alive and no longer answers, so it is replaced
const element = (name, text, attributes = {}) => {
  const made = document.createElementNS('http://www.w3.org/1999/xhtml', name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const recover = () => {
  if (document.getElementById('recovery')) return;
  const main = element('main', '', { class: 'main read-w', id: 'recovery', role: 'alert' });
  const go = element('button', '続きから開く', { class: 'btn go', type: 'button' });
  const anew = element('button', 'はじめから', { class: 'btn', type: 'button' });
  const keys = element('div', '', { class: 'btns' });
  go.onclick = () => location.reload();
  anew.onclick = () => {
    try {
      for (const key of ['ce-quiz', 'ce-household']) localStorage.removeItem(key);
    } catch {
      // Nothing is kept where storage is blocked.
    }
    location.assign(root.dataset.base);
  };
  keys.append(go, anew);
  main.append(
    element('h1', '画面が動かなくなりました', { tabindex: '-1' }),
    element('p', '申しわけありません。入力した内容は、この端末に残っています。'),
    element('p', '「はじめから」をえらぶと、診断の答えと計算の入力を消して、ホームを開きます。'),
    keys,
  );
  document.body.replaceChildren(main);
  main.firstChild.focus();
};

// Whatever was thrown through the app left it half done: a trap of its own, or a call of the browser that failed.
const broken = (error) => error instanceof WebAssembly.RuntimeError || /wasm/.test(error?.stack ?? '');
addEventListener('error', (event) => broken(event.error) && recover());
addEventListener('unhandledrejection', (event) => broken(event.reason) && recover());

// ---- the app
const linked = (selector) => document.querySelector(selector).href;
const start = async () => {
  const { default: init } = await import(linked('link[rel=modulepreload]'));
  await init({ module_or_path: linked('link[as=fetch]') });
};

// ---- what the reader does before the app hears it is done once it runs: of each key, field and form the last
const early = new Map();
let failed = false;
const kinds = ['click', 'input', 'submit'];
const note = (event) => {
  const { type, target } = event;
  if (type === 'submit') event.preventDefault();
  const named = target.closest?.(type === 'click' ? 'button[name]' : '[name]');
  if (!named) return;
  early.delete(named);
  early.set(named, [type, named.checked, named.value]);
  // The app takes it away when it shows a screen (src/app.rs).
  if (!failed) root.dataset.waits = '';
};
for (const kind of kinds) addEventListener(kind, note);
const catchUp = () => {
  for (const kind of kinds) removeEventListener(kind, note);
  for (const [named, [type, checked, value]] of early) {
    // The app has drawn the field as it was kept.
    if (type === 'input') Object.assign(named, { checked, value });
    named.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  }
};

// ---- the later part, a module of its own: the app (src/browser/room.rs) asks for it when one of its screens is shown
const startLater = async () => {
  const name = root.dataset.base + root.dataset.later;
  const wasm = fetch(name + '.wasm');
  const later = await import(name + '.js');
  await later.default({ module_or_path: wasm });
  // A tap may come between its start and its first screen.
  await new Promise((go) => setTimeout(go));
  return later;
};

// Asked for twice at once, it would be made twice, and the second would know nothing of what the first was told.
let later;
globalThis.ceLater = () => {
  later ??= startLater().catch((error) => {
    later = undefined;
    throw error;
  });
  return later;
};

// A document of one of its screens is painted before the module is asked for.
if ('soon' in root.dataset) requestAnimationFrame(() => setTimeout(() => ceLater().catch(() => {})));

// ---- the browser's question whether to install: asked when a result offers it (src/ui/install.rs), not before
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  globalThis.ceInstall = event;
});

// ---- the stored copy: it is served by sw.js; a new version waits for the reader's word
const offline = (state) => {
  root.dataset.offline = state;
  dispatchEvent(new Event('ce:offline'));
};

const store = async () => {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const registration = await workers.register(root.dataset.base + 'sw.js', { updateViaCache: 'none' });
  // Another tab has taken a new version: parts of this one that were not read yet are gone.
  let replaced = false;
  // WebKit says that the worker is active before the registration knows; Firefox may say it before anyone listens.
  const settled = (worker) => {
    const active = registration.active ?? (worker?.state === 'activated');
    const failed = !registration.installing && !registration.waiting && !active;
    // The first worker waits too, for a moment: it is no new version.
    const another = registration.waiting && registration.active;
    offline(another || replaced ? 'new' : active ? 'saved' : failed ? '' : 'saving');
  };
  const follow = (worker) => worker?.addEventListener('statechange', () => settled(worker));
  follow(registration.installing ?? registration.waiting ?? registration.active);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  settled();
  workers.ready.then(() => settled());
  let asked = false;
  addEventListener('ce:update', () => {
    asked = true;
    // Another tab may have taken the new version already.
    if (registration.waiting) registration.waiting.postMessage('take over');
    else location.reload();
  });
  let controlled = Boolean(workers.controller);
  workers.addEventListener('controllerchange', () => {
    if (asked) return location.reload();
    replaced = controlled;
    controlled = true;
    settled();
  });
};

start().then(() => {
  catchUp();
  return store();
}, () => {
  failed = true;
  delete root.dataset.waits;
  // Without the app every page can still be read and its links work; say what does not.
  const words = '計算・診断・しぼりこみの部分を読みこめませんでした。ページは読めます。通信できるところで、もう一度開いてください。';
  document.querySelector('main')?.prepend(element('p', words, { class: 'call warn', role: 'alert' }));
}).catch(() => {
  // No stored copy (a private window, a full disk): the app works as long as there is a connection.
});
