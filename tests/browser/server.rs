//! A static host on this machine: files, `404.html` for the rest, nothing else. It can be stopped.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread::JoinHandle,
    time::Duration,
};

use tiny_http::{Header, Request, Response, Server};

const THREADS: usize = 8;

/// Serves a folder below a base path until it is stopped or dropped.
pub struct Site {
    server: Arc<Server>,
    threads: Vec<JoinHandle<()>>,
    /// The path of every request so far, query included.
    pub requests: Arc<Mutex<Vec<String>>>,
    base: String,
}

impl Site {
    /// The built site at `/`.
    pub fn start() -> Self {
        Self::serve("dist".into(), "/")
    }

    /// A folder at a base path (with a slash at both ends).
    pub fn serve(folder: PathBuf, base: &str) -> Self {
        assert!(folder.join("index.html").exists(), "build the site first: make dist");
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        // A browser may leave one answer half read while it asks for the next.
        let threads = (0..THREADS).map(|_| {
            let (server, seen, folder, base) = (server.clone(), requests.clone(), folder.clone(), base.to_owned());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    seen.lock().unwrap().push(request.url().to_owned());
                    answer(request, &folder, &base);
                }
            })
        });
        Self { threads: threads.collect(), server, requests, base: base.into() }
    }

    /// The address of a path of the site.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{}{path}", self.server.server_addr(), self.base)
    }

    /// The server is gone: connections are refused from now on.
    pub fn stop(&mut self) {
        for thread in self.threads.drain(..) {
            while !thread.is_finished() {
                self.server.unblock();
                std::thread::sleep(Duration::from_millis(5));
            }
            thread.join().unwrap();
        }
        self.server = Arc::new(Server::http("127.0.0.1:0").unwrap());
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

fn answer(request: Request, folder: &Path, base: &str) {
    let path = request.url().split('?').next().unwrap_or_default();
    let file = path.strip_prefix(base).map(|path| folder.join(path));
    let file = file.map(|file| if file.is_dir() { file.join("index.html") } else { file });
    let (code, file) = match file {
        Some(file) if file.is_file() => (200, file),
        _ => (404, folder.join("404.html")),
    };
    let kind = match file.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    };
    let headers = [("Content-Type", kind), ("Cache-Control", "no-cache")];
    let response = headers.into_iter().fold(
        Response::from_data(fs::read(file).unwrap_or_default()).with_status_code(code),
        |response, (name, value)| response.with_header(Header::from_bytes(name, value).unwrap()),
    );
    _ = request.respond(response);
}
