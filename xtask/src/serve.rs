//! The shipped page on this machine, with the headers it is shipped with.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Read};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::build;
use crate::headers::Headers;
use crate::project::Project;

const FIRST_PORT: u16 = 8080;

/// A browser opens up to six connections to one host.
const THREADS: usize = 8;

/// Serves until it is ended.
pub fn serve(project: &Project, port: Option<u16>, no_build: bool) -> Result<()> {
    let started = Instant::now();
    if !no_build {
        build::build(project)?;
    }
    let site = Site::open(&project.site())?;
    let server = Arc::new(listen(port)?);
    println!("\nCandor is at {}   (ready after {:.1} s)", address(&server), started.elapsed().as_secs_f32());
    println!("Ctrl+C ends it.");
    answer(&server, &Arc::new(site));
    Ok(())
}

/// Where the server is.
pub fn address(server: &Server) -> String {
    format!("http://{}", server.server_addr())
}

/// The given port or none; without one, the first that is free.
fn listen(port: Option<u16>) -> Result<Server> {
    if let Some(port) = port {
        let socket =
            TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("port {port}"))?;
        return from_socket(socket);
    }
    for port in FIRST_PORT..FIRST_PORT + 100 {
        if let Ok(socket) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            return from_socket(socket);
        }
    }
    bail!("no port from {FIRST_PORT} to {} is free; choose one with `--port`", FIRST_PORT + 99)
}

fn from_socket(socket: TcpListener) -> Result<Server> {
    Server::from_listener(socket, None).map_err(|error| anyhow::anyhow!("the server did not start: {error}"))
}

/// A server on any free port.
pub fn listen_anywhere() -> Result<Server> {
    listen(Some(0))
}

/// Answers on several threads; comes back when the server ends.
pub fn answer(server: &Arc<Server>, site: &Arc<Site>) {
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, site) = (Arc::clone(server), Arc::clone(site));
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    // A browser that hangs up in the middle is no concern of ours.
                    let _ = site.respond(request);
                }
            })
        })
        .collect();
    for thread in threads {
        let _ = thread.join();
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

    fn respond(&self, request: Request) -> io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(Response::empty(405));
        }
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        let Some(place) = self.find(&path) else {
            return request.respond(with_headers(
                Response::from_string("not found\n"),
                &self.headers.of(&path),
                404,
            ));
        };
        let tag = tag(&place)?;
        let mut headers = self.headers.of(&path);
        headers.push(("ETag".to_owned(), tag.clone()));
        headers.push(("Content-Type".to_owned(), content_type(&place).to_owned()));
        let known = request.headers().iter().find(|header| header.field.equiv("If-None-Match"));
        if known.is_some_and(|header| header.value.as_str() == tag) {
            return request.respond(with_headers(Response::empty(304), &headers, 304));
        }
        request.respond(with_headers(Response::from_file(File::open(&place)?), &headers, 200))
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

fn with_headers<R: Read>(
    mut response: Response<R>,
    headers: &[(String, String)],
    status: u16,
) -> Response<R> {
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            response.add_header(header);
        }
    }
    response.with_status_code(StatusCode(status))
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
    use std::sync::Arc;
    use std::thread;
    use std::time::Duration;

    use super::{Site, answer, content_type, decoded, listen_anywhere};
    use crate::headers::Headers;
    use crate::project::Project;

    fn source_folder() -> Site {
        let headers =
            Headers::parse("/*\n  X-Content-Type-Options: nosniff\n/main.rs\n  Cache-Control: no-cache\n");
        Site::new(vec![("/".to_owned(), Project::here().at("xtask/src"))], headers.unwrap()).unwrap()
    }

    fn running() -> SocketAddr {
        let server = Arc::new(listen_anywhere().unwrap());
        let address = server.server_addr().to_ip().unwrap();
        thread::spawn(move || answer(&server, &Arc::new(source_folder())));
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
        assert!(head.contains("X-Content-Type-Options: nosniff") && head.contains("Cache-Control: no-cache"));
        assert!(body.starts_with("//! The tasks"));
    }

    #[test]
    fn a_file_the_browser_has_is_not_sent_again() {
        let address = running();
        let (head, _) = ask(address, "GET /main.rs", "");
        let tag = head.lines().find_map(|line| line.strip_prefix("ETag: ")).unwrap();
        let (head, body) = ask(address, "GET /main.rs", &format!("If-None-Match: {tag}\r\n"));
        assert!(head.starts_with("HTTP/1.1 304") && body.is_empty(), "{head}");
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
        let first = super::listen(None).unwrap();
        let second = super::listen(None).unwrap();
        assert_ne!(first.server_addr().to_string(), second.server_addr().to_string());
        let taken = first.server_addr().to_ip().unwrap().port();
        assert!(super::listen(Some(taken)).is_err());
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
