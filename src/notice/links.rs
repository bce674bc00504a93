//! Web and mail addresses in a message, and whose they are.

use super::signals::Scan;
use crate::policy::pack;

/// A host that the message names.
pub(super) struct Host<'s> {
    /// Lower-case.
    pub(super) name: &'s str,
    /// Folded bytes of the host.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it stands behind an `@`.
    pub(super) mail: bool,
}

/// All hosts, in the order of the text.
pub(super) fn hosts<'s>(scan: &'s Scan<'_>) -> Vec<Host<'s>> {
    let text = scan.folded.text();
    let mut found = Vec::new();
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
    let mut at = 0;
    while let Some(dot) = text[at..].find('.').map(|dot| at + dot) {
        let start =
            text[..dot].rfind(|c| !is_part(c)).map_or(0, |before| before + next_boundary(text, before));
        let start = start.max(at);
        let end = text[dot..].find(|c| !is_part(c)).map_or(text.len(), |end| dot + end);
        let name = text[start..end].trim_matches(['.', '-']);
        let mail = text[..start].ends_with('@');
        let linked = text[..start].ends_with("//") || name.starts_with("www.") || mail;
        if is_host(name) && (linked || name.contains("amazon")) {
            let start =
                start + (text[start..end].len() - text[start..end].trim_start_matches(['.', '-']).len());
            found.push(Host { name, start, end: start + name.len(), mail });
        }
        at = end.max(dot + 1);
    }
    found
}

fn next_boundary(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

fn is_host(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    name.contains('.') && !name.contains("..") && ending.len() >= 2 && ending.chars().all(char::is_alphabetic)
}

/// The store of a host, such as `amazon.de`, if it is one of Amazon's stores.
pub(super) fn store(host: &str) -> Option<String> {
    let at = host.find("amazon.").filter(|&at| at == 0 || host[..at].ends_with('.'))?;
    let ending = &host[at + "amazon.".len()..];
    pack().suspicion.store_endings.iter().any(|known| known == ending).then(|| format!("amazon.{ending}"))
}

/// Whether a host is Amazon's.
pub(super) fn is_amazon(host: &str) -> bool {
    store(host).is_some()
        || pack().suspicion.amazon_hosts.iter().any(|known| {
            host.strip_suffix(known.as_str()).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_only_looks_like_amazon_is_not_amazon() {
        assert!(is_amazon("sellercentral.amazon.co.uk"));
        assert!(is_amazon("marketplace.amazon.de"));
        assert!(!is_amazon("amazon-controle.example"));
        assert!(!is_amazon("sellercentral.amazon.com.verify.example"));
        assert!(!is_amazon("notamazon.com"));
    }

    #[test]
    fn hosts_are_found_in_links_mail_addresses_and_running_text() {
        let scan = Scan::new(
            "See https://sellercentral.amazon.de/gp/x, write to a@amazon.com. On Amazon.co.uk. Not v1.2.",
        );
        let names: Vec<&str> = hosts(&scan).iter().map(|host| host.name).collect();
        assert_eq!(names, ["sellercentral.amazon.de", "amazon.com", "amazon.co.uk"]);
    }
}
