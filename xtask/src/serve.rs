//! The shipped page on this machine, with the headers it is shipped with.

use std::convert::Infallible;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, ETAG, HeaderName, HeaderValue, IF_NONE_MATCH};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime;

use crate::build;
use crate::headers::Headers;
use crate::project::Project;

const FIRST_PORT: u16 = 8080;

/// Serves until it is ended.
pub fn serve(project: &Project, port: Option<u16>, no_build: bool) -> Result<()> {
    let started = Instant::now();
    if !no_build {
        build::build(project)?;
    }
    let site = Site::open(&project.site())?;
    let server = Server::listen(port)?;
    println!("\nCandor is at {}   (ready after {:.1} s)", server.url(), started.elapsed().as_secs_f32());
    println!("Ctrl+C ends it.");
    server.answer(site)
}

/// A port of this machine that is listened to.
pub struct Server {
    socket: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// The given port or none; without one, the first that is free.
    fn listen(port: Option<u16>) -> Result<Self> {
        if let Some(port) = port {
            return Self::bind(port).with_context(|| format!("port {port}"));
        }
        let mut ports = FIRST_PORT..FIRST_PORT + 100;
        let Some(server) = ports.find_map(|port| Self::bind(port).ok()) else {
            bail!("no port from {FIRST_PORT} to {} is free; choose one with `--port`", FIRST_PORT + 99)
        };
        Ok(server)
    }

    /// A server on any free port.
    pub fn listen_anywhere() -> Result<Self> {
        Self::listen(Some(0))
    }

    fn bind(port: u16) -> io::Result<Self> {
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        socket.set_nonblocking(true)?;
        let address = socket.local_addr()?;
        Ok(Self { socket, address })
    }

    /// Where the server is.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers until the program ends.
    ///
    /// Each connection is a task of its own: browsers hold many open for minutes, and one that is
    /// held must not keep another waiting.
    pub fn answer(self, site: Site) -> Result<()> {
        let site = Arc::new(site);
        runtime::Builder::new_multi_thread().enable_io().build()?.block_on(async {
            let socket = tokio::net::TcpListener::from_std(self.socket)?;
            loop {
                let Ok((stream, _)) = socket.accept().await else { continue };
                let site = Arc::clone(&site);
                tokio::spawn(async move {
                    let respond =
                        service_fn(|request| std::future::ready(Ok::<_, Infallible>(site.respond(&request))));
                    // A browser that hangs up in the middle is no concern of ours.
                    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), respond).await;
                });
            }
        })
    }
}

/// Folders of files, and the headers that go with them.
pub struct Site {
    /// Path prefix and folder; the first that fits decides.
    folders: Vec<(String, PathBuf)>,
    headers: Headers,
}

impl Site {
    /// The page as it is shipped: one folder with its `_headers`.
    pub fn open(folder: &Path) -> Result<Self> {
        ensure!(folder.join("index.html").is_file(), "there is no page yet; `cargo xtask build` builds it");
        let headers = fs::read_to_string(folder.join("_headers")).context("`_headers` of the page")?;
        Self::new(vec![("/".to_owned(), folder.to_owned())], Headers::parse(&headers)?)
    }

    /// Several folders, each below its prefix.
    pub fn new(folders: Vec<(String, PathBuf)>, headers: Headers) -> Result<Self> {
        let real = |(prefix, folder): (String, PathBuf)| -> Result<(String, PathBuf)> {
            let place = folder.canonicalize().with_context(|| format!("`{}`", folder.display()))?;
            Ok((prefix, place))
        };
        Ok(Self { folders: folders.into_iter().map(real).collect::<Result<_>>()?, headers })
    }

    fn respond(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return answer_with(StatusCode::METHOD_NOT_ALLOWED, &[], "");
        }
        let path = request.uri().path();
        let headers = self.headers.of(path);
        let Some((tag, place)) = self.find(path).and_then(|place| Some((tag(&place).ok()?, place))) else {
            return answer_with(StatusCode::NOT_FOUND, &headers, "not found\n");
        };
        let known = request.headers().get(IF_NONE_MATCH);
        let (status, content) = if known.is_some_and(|known| known == tag.as_str()) {
            (StatusCode::NOT_MODIFIED, Vec::new())
        } else {
            match fs::read(&place) {
                Ok(content) => (StatusCode::OK, content),
                Err(_) => return answer_with(StatusCode::NOT_FOUND, &headers, "not found\n"),
            }
        };
        let mut response = answer_with(status, &headers, content);
        let fields = [(ETAG, tag.as_str()), (CONTENT_TYPE, content_type(&place))];
        for (name, value) in fields {
            response.headers_mut().extend(HeaderValue::from_str(value).map(|value| (name, value)));
        }
        response
    }

    /// The file of that path, if it lies inside a folder of the site.
    fn find(&self, path: &str) -> Option<PathBuf> {
        let path = decoded(path)?;
        let (prefix, folder) = self.folders.iter().find(|(prefix, _)| path.starts_with(prefix))?;
        let mut place = folder.join(&path[prefix.len()..]);
        if place.is_dir() {
            place.push("index.html");
        }
        // The real place, so that neither `..` nor a link leads out.
        let place = place.canonicalize().ok()?;
        let hidden = place.file_name().is_some_and(|name| name == "_headers");
        (place.starts_with(folder) && place.is_file() && !hidden).then_some(place)
    }
}

fn answer_with(
    status: StatusCode,
    headers: &[(String, String)],
    content: impl Into<Bytes>,
) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(content.into()));
    *response.status_mut() = status;
    let fields = headers.iter().filter_map(|(name, value)| {
        Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(value).ok()?))
    });
    response.headers_mut().extend(fields);
    response
}

/// A name for the content: changes whenever the file is written.
fn tag(place: &Path) -> io::Result<String> {
    let about = fs::metadata(place)?;
    let mut hasher = DefaultHasher::new();
    (place, about.len(), about.modified()?).hash(&mut hasher);
    Ok(format!("\"{:016x}\"", hasher.finish()))
}

/// A path without percent signs; none if it is broken or tries to be clever.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (digits, after) = rest.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
        rest = after;
    }
    let path = String::from_utf8(bytes).ok()?;
    let plain = path.starts_with('/') && !path.contains(['\\', '\0']) && !path.contains("//");
    (plain && !path.split('/').any(|part| part == "..")).then_some(path)
}

fn content_type(place: &Path) -> &'static str {
    match place.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpStream};
    use std::path::Path;
    use std::thread;
    use std::time::Duration;

    use super::{Server, Site, content_type, decoded};
    use crate::headers::Headers;
    use crate::project::Project;

    fn source_folder() -> Site {
        let headers =
            Headers::parse("/*\n  X-Content-Type-Options: nosniff\n/main.rs\n  Cache-Control: no-cache\n");
        Site::new(vec![("/".to_owned(), Project::here().at("xtask/src"))], headers.unwrap()).unwrap()
    }

    fn running() -> SocketAddr {
        let server = Server::listen_anywhere().unwrap();
        let address = server.address;
        thread::spawn(move || server.answer(source_folder()));
        address
    }

    /// Head and body of the answer.
    fn ask(address: SocketAddr, first_line: &str, field: &str) -> (String, String) {
        let mut stream = TcpStream::connect(address).unwrap();
        // A server that does not answer is a failure, not a test without an end.
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        write!(stream, "{first_line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{field}\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    #[test]
    fn a_file_comes_with_its_headers() {
        let (head, body) = ask(running(), "GET /main.rs?v=1", "");
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        assert!(head.contains("x-content-type-options: nosniff") && head.contains("cache-control: no-cache"));
        assert!(body.starts_with("//! The tasks"));
    }

    #[test]
    fn a_file_the_browser_has_is_not_sent_again() {
        let address = running();
        let (head, _) = ask(address, "GET /main.rs", "");
        let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap();
        let (head, body) = ask(address, "GET /main.rs", &format!("If-None-Match: {tag}\r\n"));
        assert!(head.starts_with("HTTP/1.1 304") && body.is_empty(), "{head}");
    }

    #[test]
    fn connections_that_are_held_keep_nobody_waiting() {
        let address = running();
        let held: Vec<_> = (0..50).map(|_| TcpStream::connect(address).unwrap()).collect();
        assert!(ask(address, "GET /main.rs", "").0.starts_with("HTTP/1.1 200"));
        drop(held);
    }

    #[test]
    fn other_paths_and_other_methods_are_refused() {
        let address = running();
        assert!(ask(address, "GET /missing", "").0.starts_with("HTTP/1.1 404"));
        assert!(ask(address, "GET /../Cargo.toml", "").0.starts_with("HTTP/1.1 404"));
        assert!(ask(address, "POST /main.rs", "").0.starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn a_port_that_is_taken_is_passed_over_unless_it_was_asked_for() {
        let first = Server::listen(None).unwrap();
        let second = Server::listen(None).unwrap();
        assert_ne!(first.url(), second.url());
        assert!(Server::listen(Some(first.address.port())).is_err());
    }

    #[test]
    fn a_file_of_the_site_is_found_by_its_path() {
        assert!(source_folder().find("/main.rs").unwrap().ends_with("xtask/src/main.rs"));
        assert!(source_folder().find("/m%61in.rs").is_some());
    }

    #[test]
    fn nothing_outside_the_site_is_found() {
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "//etc/passwd",
            "/\\..\\x",
            "main.rs",
        ] {
            assert_eq!(source_folder().find(path), None, "{path}");
        }
    }

    #[test]
    fn a_broken_percent_sign_is_refused() {
        assert_eq!(decoded("/%zz"), None);
        assert_eq!(decoded("/%2"), None);
        assert_eq!(decoded("/%ff"), None);
    }

    #[test]
    fn the_module_has_the_type_that_streaming_compilation_wants() {
        assert_eq!(content_type(Path::new("a.wasm")), "application/wasm");
        assert_eq!(content_type(Path::new("a.js")), "text/javascript; charset=utf-8");
    }
}
