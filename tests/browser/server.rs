//! A static host on this machine: files, `404.html` for the rest, nothing else. It can be stopped.
//!
//! Every connection has a thread of its own and carries one answer: hosts with a pool of threads let a browser's fifth
//! connection wait for ever while it keeps the other four open.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// Serves a folder below a base path until it is stopped or dropped.
pub struct Site {
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
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
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (stopped, requests) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
        let listener = thread::spawn({
            let (stopped, requests, base) = (stopped.clone(), requests.clone(), base.to_owned());
            move || {
                for stream in listener.incoming().take_while(|_| !stopped.load(Ordering::SeqCst)).flatten() {
                    let (folder, base, requests) = (folder.clone(), base.clone(), requests.clone());
                    thread::spawn(move || answer(stream, &folder, &base, &requests));
                }
            }
        });
        Self { address, stopped, listener: Some(listener), requests, base: base.into() }
    }

    /// The address of a path of the site.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{}{path}", self.address, self.base)
    }

    /// The server is gone: connections are refused from now on.
    pub fn stop(&mut self) {
        if let Some(listener) = self.listener.take() {
            self.stopped.store(true, Ordering::SeqCst);
            // Wakes it from waiting for the next one.
            _ = TcpStream::connect(self.address);
            listener.join().unwrap();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A copy of the built site that a test may change.
pub fn copy(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_dir_all(&folder);
    assert!(Command::new("cp").arg("-r").arg("dist").arg(&folder).status().unwrap().success());
    folder
}

/// Answers one request; whatever goes wrong is the browser's to see. A browser may open a connection and say nothing.
fn answer(mut stream: TcpStream, folder: &Path, base: &str, requests: &Mutex<Vec<String>>) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let first = lines.next()?.ok()?;
    while !lines.next()?.ok()?.is_empty() {}
    let asked = first.split(' ').nth(1)?;
    requests.lock().unwrap().push(asked.to_owned());
    let path = asked.split('?').next().unwrap_or_default();
    let file = path.strip_prefix(base).map(|path| folder.join(path));
    let file = file.map(|file| if file.is_dir() { file.join("index.html") } else { file });
    let (code, file) = match file {
        Some(file) if file.is_file() => ("200 OK", file),
        _ => ("404 Not Found", folder.join("404.html")),
    };
    let kind = match file.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
    // A file that lies there packed is sent packed.
    let packed = fs::read([file.to_str()?, ".br"].concat()).ok();
    let encoding = if packed.is_some() { "Content-Encoding: br\r\n" } else { "" };
    let body = packed.or_else(|| fs::read(file).ok())?;
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {code}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{encoding}Cache-Control: no-cache\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(&body).ok()
}
