//! `_headers`: which headers go with which path. The format of Netlify and Cloudflare Pages.

use anyhow::{Context, Result, bail};

/// The blocks of a file, in order.
#[derive(Debug, Default)]
pub struct Headers {
    blocks: Vec<Block>,
}

#[derive(Debug)]
struct Block {
    pattern: String,
    fields: Vec<(String, String)>,
}

impl Headers {
    /// Reads a file: a path without indent, its headers indented below it, `#` before a remark.
    pub fn parse(text: &str) -> Result<Self> {
        let mut blocks: Vec<Block> = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                blocks.push(Block { pattern: content.to_owned(), fields: Vec::new() });
                continue;
            }
            let place = || format!("line {} of `_headers`", at + 1);
            let (name, value) = content.split_once(':').with_context(place)?;
            let Some(block) = blocks.last_mut() else { bail!("{} stands below no path", place()) };
            block.fields.push((name.trim().to_owned(), value.trim().to_owned()));
        }
        Ok(Self { blocks })
    }

    /// The headers of that path: those of every block that matches, values of one name joined.
    pub fn of(&self, path: &str) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = Vec::new();
        for (name, value) in self.matching(path) {
            match all.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
                Some((_, joined)) => *joined = format!("{joined}, {value}"),
                None => all.push((name.clone(), value.clone())),
            }
        }
        all
    }

    fn matching(&self, path: &str) -> impl Iterator<Item = &(String, String)> {
        self.blocks.iter().filter(move |block| block.matches(path)).flat_map(|block| &block.fields)
    }
}

impl Block {
    fn matches(&self, path: &str) -> bool {
        match self.pattern.split_once('*') {
            Some((before, after)) => {
                path.len() >= before.len() + after.len() && path.starts_with(before) && path.ends_with(after)
            }
            None => path == self.pattern,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Headers;
    use crate::project::Project;

    const POLICY: &str = "Content-Security-Policy";

    fn shipped() -> Headers {
        Headers::parse(&fs::read_to_string(Project::here().at("www/_headers")).unwrap()).unwrap()
    }

    fn policy(path: &str) -> String {
        let headers = shipped().of(path);
        headers.into_iter().find(|(name, _)| name == POLICY).map(|(_, value)| value).unwrap_or_default()
    }

    #[test]
    fn values_of_all_matching_blocks_are_joined() {
        let headers = Headers::parse("/*\n  A: 1\n/x/*\n  a: 2\n  B: 3\n# remark\n/y\n  A: 4\n").unwrap();
        assert_eq!(headers.of("/x/z"), [("A".into(), "1, 2".into()), ("B".into(), "3".into())]);
        assert_eq!(headers.of("/z"), [("A".into(), "1".into())]);
    }

    #[test]
    fn a_header_below_no_path_is_refused() {
        assert!(Headers::parse("  A: 1\n").is_err());
        assert!(Headers::parse("/\n  A 1\n").is_err());
    }

    #[test]
    fn the_page_may_not_run_webassembly_and_the_engine_may() {
        for page in ["/", "/index.html"] {
            assert!(policy(page).starts_with("default-src 'none'; script-src 'self';"), "{page}");
            assert!(!policy(page).contains("unsafe"), "{page}");
        }
        assert!(policy("/engine/worker-1a2b.js").contains("script-src 'self' 'wasm-unsafe-eval'"));
        assert!(!policy("/sw.js").contains("unsafe"));
    }

    #[test]
    fn no_text_becomes_code_in_the_page_or_its_threads() {
        for (path, policies) in [("/", "candor lit-html"), ("/engine/a.js", "'none'"), ("/sw.js", "'none'")] {
            let rules = format!("require-trusted-types-for 'script'; trusted-types {policies}");
            assert!(policy(path).ends_with(&rules), "{path}");
        }
    }

    #[test]
    fn the_page_connects_to_nothing() {
        assert!(policy("/").contains("connect-src 'none'; ") && policy("/").contains("form-action 'none'; "));
    }

    #[test]
    fn both_names_of_the_page_have_the_same_headers() {
        assert_eq!(shipped().of("/"), shipped().of("/index.html"));
    }

    #[test]
    fn no_path_gets_a_policy_or_a_lifetime_from_two_blocks() {
        let headers = shipped();
        for path in
            ["/", "/index.html", "/sw.js", "/engine/a.js", "/assets/a.js", "/manifest.webmanifest", "/x"]
        {
            for single in [POLICY, "Cache-Control"] {
                let found = headers.matching(path).filter(|(name, _)| name == single).count();
                assert!(found <= 1, "{path} has {single} {found} times");
            }
        }
    }

    #[test]
    fn no_policy_names_another_host() {
        for path in ["/", "/engine/a.js", "/sw.js"] {
            assert!(!policy(path).is_empty() && !policy(path).contains("http"), "{path}");
        }
    }
}
