//! After Trunk: writes the site. Every address becomes its own HTML document that can be read before, and without, the
//! app; then `sw.js` with the list of what works offline.
//!
//! Run by Trunk as a hook (`TRUNK_STAGING_DIR`), or by hand over a built folder: `prerender dist`. Two variables of the
//! environment say where the site will stand: `BASE`, the path (`/x/`; default `/`), and `SITE`, the origin for canonical
//! and preview addresses (`https://…`; left out where unknown). With `OFF` set the worker is the one that ends the offline
//! copy.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use ce_navi::{
    aid::handed,
    app,
    browser::address,
    guide::reading_list,
    route::Route,
    schools::{self, comparison::FACTS, listing::LIST},
};
use sha2::{Digest, Sha256};

/// The document of a school without its page, and the bodies of all other screens: from the two and the schools' pages the
/// worker makes any document, so that the style and the head that all share are stored once.
const SHELL: &str = "shell.html";
const BODIES: &str = "bodies.txt";
/// Between two bodies, and between the path, the title and the body of one.
const RECORD: &str = "\x1e";
const FIELD: char = '\x1f';
const STYLE: &str = "src/style/app.css";
const WORKER: &str = include_str!("sw.js");
const WORKER_OFF: &str = include_str!("sw_off.js");
const ESBUILD: &str = "node_modules/.bin/esbuild";

/// What every document needs to know of the build.
struct Site {
    folder: PathBuf,
    base: String,
    /// Origin without a slash at its end.
    origin: Option<String>,
    style: String,
    glue: String,
    wasm: String,
    /// The later module: the name of its two files without their endings.
    later: String,
}

/// A file that the app reads on the way, and what is written into it.
type File = (&'static str, fn() -> String);

const FILES: [File; 4] = [
    (LIST, schools::view::listed),
    (handed::FILE, schools::view::handed),
    (FACTS, schools::view::compared),
    (reading_list::FILE, reading_list::to_file),
];

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).or_else(|| env::var("TRUNK_STAGING_DIR").ok()).unwrap_or_else(|| "dist".into());
    let folder = PathBuf::from(folder);
    let base = env::var("BASE").unwrap_or_else(|_| "/".into());
    if !(base.starts_with('/') && base.ends_with('/')) {
        return Err(io::Error::other(format!("BASE is a path with a slash at both ends, not {base}")));
    }
    let site = Site {
        style: esbuild(&["--bundle", "--minify", "--loader:.css=css", STYLE], "")?,
        glue: only_file(&folder, |name| name.starts_with("ce-navi-") && name.ends_with(".js"))?,
        wasm: only_file(&folder, |name| name.starts_with("ce-navi-") && name.ends_with("_bg.wasm"))?,
        later: named_by_content(&folder)?,
        origin: env::var("SITE").ok().map(|site| site.trim_end_matches('/').to_owned()),
        folder,
        base,
    };
    for script in [&*site.glue, &format!("{}.js", site.later), "boot.js"] {
        let path = site.folder.join(script);
        let small = esbuild(&["--minify", "--format=esm"], &fs::read_to_string(&path)?)?;
        fs::write(path, small)?;
    }
    address::set_base(site.base.clone());
    let mut routes: Vec<Route> = Route::FIXED.into();
    routes.extend(app::numbered_routes());
    // What names the same documents as the schools' pages stands with them: packed together they take 4 KB less.
    let (mut bodies, mut sources) = (String::new(), String::new());
    for route in &routes {
        let (path, body) = (route.path(), app::body(route));
        site.write(&format!("{path}index.html"), &site.document(route, &body))?;
        let record = || format!("{path}{FIELD}{}{FIELD}{body}", escape(&app::head(route).title));
        match route {
            Route::School(_) => {}
            Route::SchoolSources => sources = RECORD.to_owned() + &record(),
            _ => bodies.extend([&*record(), RECORD]),
        }
    }
    site.write(BODIES, &bodies)?;
    site.write(schools::view::PAGES, &(schools::view::pages() + &sources))?;
    site.write("404.html", &site.document(&Route::NotFound, &app::body(&Route::NotFound)))?;
    for (path, text) in FILES {
        site.write(path, &text())?;
    }
    site.write(SHELL, &site.document(&Route::NotFound, &app::body(&Route::School(String::new()))))?;
    if env::var("OFF").is_ok_and(|off| !off.is_empty()) {
        site.write("sw.js", &esbuild(&["--minify"], WORKER_OFF)?)?;
    } else {
        site.write_worker()?;
    }
    site.write("_headers", &site.headers())?;
    println!("prerendered {} pages below {}", routes.len(), site.base);
    Ok(())
}

impl Site {
    fn document(&self, route: &Route, body: &str) -> String {
        let Self { base, style, glue, wasm, later, .. } = self;
        let soon = match route {
            Route::Money | Route::MoneyResult | Route::MoneyCheck | Route::QuizResult => " data-soon",
            _ => "",
        };
        let head = app::head(route);
        let (title, description) = (escape(&head.title), escape(&head.description));
        let policy = self.policy();
        let origin = self.origin.as_deref().unwrap_or("");
        let (canonical, preview) = match route {
            Route::NotFound => (r#"<meta name="robots" content="noindex">"#.to_owned(), String::new()),
            _ => {
                let url = format!("{origin}{base}{}", route.path());
                let image = self.origin.as_ref().map_or_else(String::new, |origin| {
                    format!(r#"<meta property="og:image" content="{origin}{base}icons/icon-512.png">"#)
                });
                (
                    format!(r#"<link rel="canonical" href="{url}">"#),
                    format!(r#"<meta property="og:url" content="{url}">{image}"#),
                )
            }
        };
        format!(
            r##"<!doctype html><html lang="ja" data-base="{base}" data-later="{later}"{soon}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"><meta http-equiv="Content-Security-Policy" content="{policy}"><title>{title}</title><meta name="description" content="{description}">{canonical}<meta property="og:type" content="website"><meta property="og:locale" content="ja_JP"><meta property="og:site_name" content="CEナビ"><meta property="og:title" content="{title}"><meta property="og:description" content="{description}"><meta name="twitter:card" content="summary">{preview}<meta name="color-scheme" content="light dark"><meta name="theme-color" content="#f4f6f2" media="(prefers-color-scheme:light)"><meta name="theme-color" content="#0f1b1d" media="(prefers-color-scheme:dark)"><style>{style}</style><script type="module" src="{base}boot.js"></script><link rel="modulepreload" href="{base}{glue}"><link rel="preload" as="fetch" type="application/wasm" href="{base}{wasm}" crossorigin><link rel="manifest" href="{base}manifest.webmanifest"><link rel="icon" href="{base}icons/icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="{base}icons/apple-touch-icon.png"></head><body>{body}</body></html>"##
        )
    }

    /// The content security policy: nothing but the site's own files, no inline script, the one style that is inline.
    fn policy(&self) -> String {
        let style = BASE64_STANDARD.encode(Sha256::digest(&self.style));
        format!(
            "default-src 'none';script-src 'self' 'wasm-unsafe-eval';style-src 'sha256-{style}';connect-src 'self';\
             img-src 'self';manifest-src 'self';worker-src 'self';base-uri 'none';form-action 'none'"
        )
    }

    /// What hosts that read a file `_headers` (Cloudflare Pages, Netlify) are to send: the policy once more with what only
    /// a header can say, and how long to keep what. Files with a hash in their name never change.
    fn headers(&self) -> String {
        let Self { base, glue, wasm, later, .. } = self;
        let policy = self.policy();
        let kept = [glue.clone(), wasm.clone(), format!("{later}.js"), format!("{later}.wasm")]
            .map(|file| format!("{base}{file}\n  Cache-Control: public, max-age=31536000, immutable\n"))
            .concat();
        format!(
            "{base}*\n  Content-Security-Policy: {policy};frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
             Referrer-Policy: no-referrer\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n\
             {base}sw.js\n  Cache-Control: no-cache\n{kept}"
        )
    }

    fn write(&self, path: &str, text: &str) -> io::Result<()> {
        let path = self.folder.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)
    }

    /// Everything that works offline: the app, its documents, and the files that it reads. The version is a hash of the
    /// bytes of all that, so it changes when and only when one of them does.
    fn write_worker(&self) -> io::Result<()> {
        let later = [".js", ".wasm"].map(|ending| self.later.clone() + ending);
        let app = [SHELL, BODIES, "boot.js", &self.glue, &self.wasm, "manifest.webmanifest", "icons/icon.svg"];
        let mut files: Vec<String> = app.map(String::from).into();
        files.extend(later);
        files.push(schools::view::PAGES.into());
        files.extend(FILES.map(|(path, _)| path.into()));
        let mut hash = Sha256::new();
        for file in &files {
            hash.update(fs::read(self.folder.join(file))?);
        }
        hash.update(WORKER);
        let version = hex(hash);
        let list: Vec<String> = files.iter().map(|file| format!("'{file}'")).collect();
        let worker = WORKER.replace("/*VERSION*/", &version).replace("/*FILES*/", &list.join(","));
        self.write("sw.js", &esbuild(&["--minify"], &worker)?)
    }
}

/// Names the two files of a module, to which Trunk gives no hash, by what is in them: no cache mixes two versions.
fn named_by_content(folder: &Path) -> io::Result<String> {
    let (glue, wasm) = (folder.join("later.js"), folder.join("later_bg.wasm"));
    if !glue.exists() {
        // The site is written once more over a folder in which they have their names.
        let named = only_file(folder, |name| name.starts_with("later-") && name.ends_with(".js"))?;
        return Ok(named.trim_end_matches(".js").to_owned());
    }
    let mut hash = Sha256::new();
    hash.update(fs::read(&glue)?);
    hash.update(fs::read(&wasm)?);
    let name = format!("later-{}", hex(hash));
    fs::rename(glue, folder.join(format!("{name}.js")))?;
    fs::rename(wasm, folder.join(format!("{name}.wasm")))?;
    Ok(name)
}

/// The first digits of a hash.
fn hex(hash: Sha256) -> String {
    hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// What esbuild makes of a text, or of the files named in the arguments.
fn esbuild(arguments: &[&str], input: &str) -> io::Result<String> {
    let mut run = Command::new(ESBUILD)
        .args(arguments)
        .args(["--log-level=warning", "--charset=utf8"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut stdin) = run.stdin.take() {
        stdin.write_all(input.as_bytes())?;
    }
    let output = run.wait_with_output()?;
    if !output.status.success() {
        return Err(io::Error::other(format!("esbuild {arguments:?} failed")));
    }
    String::from_utf8(output.stdout).map(|text| text.trim_end().to_owned()).map_err(io::Error::other)
}

/// The name of the one file in a folder that fits.
fn only_file(folder: &Path, fits: impl Fn(&str) -> bool) -> io::Result<String> {
    let mut names: Vec<String> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| fits(name))
        .collect();
    match (names.pop(), names.is_empty()) {
        (Some(name), true) => Ok(name),
        _ => Err(io::Error::other(format!("not exactly one built file of its kind in {}", folder.display()))),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
