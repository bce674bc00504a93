//! A pack that is wrong is refused with its file and key.

mod folder;

use std::fs;
use std::path::PathBuf;

use candor_pack::compile;
use folder::{copy_of_the_pack, repository};

const REASON: &str = "reasons/perf-odr.toml";

/// A copy of the repository's pack that is thrown away at the end.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        Self(copy_of_the_pack(name))
    }

    /// Replaces `from`, which must stand there, and compiles.
    fn with(&self, file: &str, from: &str, to: &str) -> String {
        let place = self.0.join(file);
        let text = fs::read_to_string(&place).expect("a file of the pack");
        assert!(text.contains(from), "{file} has no `{from}`");
        fs::write(&place, text.replacen(from, to, 1)).expect("a changed file");
        compile(&self.0).expect_err("a wrong pack")
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_pack_of_the_repository_compiles() {
    let compiled = compile(&repository()).expect("the pack");
    assert!(compiled.pack.len() > compiled.examples.len());
}

#[test]
fn an_unknown_key_is_refused() {
    let problem = Copy::new("unknown-key").with(REASON, "answer =", "reply = 1\nanswer =");
    assert!(problem.contains(REASON) && problem.contains("reply"), "{problem}");
}

#[test]
fn a_reason_is_called_as_its_file() {
    let problem = Copy::new("name").with(REASON, "PERF-ODR", "PERF-XXX");
    assert!(problem.contains("`id`") && problem.contains("PERF-XXX"), "{problem}");
}

#[test]
fn a_concept_that_is_nowhere_is_refused() {
    let problem = Copy::new("concept").with(REASON, "any = [\"@", "any = [\"@nowhere-");
    assert!(problem.contains("PERF-ODR") && problem.contains("nowhere-"), "{problem}");
}

#[test]
fn a_signal_that_is_certain_is_refused() {
    let problem = Copy::new("certain").with(REASON, "gives = ", "gives = 100 # ");
    assert!(problem.contains("`signals`"), "{problem}");
}

#[test]
fn a_usual_sort_of_a_reason_without_a_file_is_refused() {
    let problem = Copy::new("usual").with("kinds.toml", "ACC-TAX = ", "ACC-NONE = ");
    assert!(problem.contains("kinds.toml") && problem.contains("ACC-NONE"), "{problem}");
}

#[test]
fn an_example_less_than_three_is_refused() {
    let problem = Copy::new("examples").with(REASON, "fires = [", "fires = []\nothers = [");
    assert!(problem.contains("examples"), "{problem}");
}

#[test]
fn a_wording_lacks_no_language_and_has_the_same_slots_in_each() {
    const PHRASES: &str = "letter/phrases.toml";
    let problem = Copy::new("slots").with(PHRASES, "von {shop} (Firmenname: {legal})", "von {shop}");
    assert!(problem.contains("Writer") && problem.contains("De"), "{problem}");
    let problem = Copy::new("language").with(PHRASES, "ja = \"根本原因\"\n", "");
    assert!(problem.contains("HeadingRootCause") && problem.contains("Ja"), "{problem}");
    let problem = Copy::new("phrase").with(PHRASES, "[phrases.writer]", "[phrases.writter]");
    assert!(problem.contains("writter"), "{problem}");
    let problem = Copy::new("about").with("letter/about.toml", "[about.PERF-ODR]", "[about.PERF-XXX]");
    assert!(problem.contains("PERF-ODR"), "{problem}");
}

#[test]
fn a_day_is_written_with_day_month_and_year() {
    let problem = Copy::new("format").with("letter/formats.toml", "{day}. {month} {year}", "{day}. {month}");
    assert!(problem.contains("formats.De") && problem.contains("year"), "{problem}");
}

#[test]
fn a_check_of_papers_blames_nobody_and_leaves_nothing_open() {
    const CHECK: &str = "documents/checks/updates.toml";
    let problem = Copy::new("blame").with(CHECK, "Amazon may ask about this.", "This looks manipulated.");
    assert!(problem.contains("updates.toml") && problem.contains("blames"), "{problem}");
    let problem = Copy::new("open").with(CHECK, "{value} times", "{times} times");
    assert!(problem.contains("`times`"), "{problem}");
    let problem = Copy::new("kind").with("documents/checks/grey.toml", "identity-document", "passport");
    assert!(problem.contains("grey.toml") && problem.contains("passport"), "{problem}");
}

#[test]
fn a_kind_of_paper_has_every_language_and_its_examples() {
    const KIND: &str = "documents/kinds/invoice.toml";
    let problem = Copy::new("paper-title").with(KIND, "ja = \"請求書\"", "");
    assert!(problem.contains("invoice.toml"), "{problem}");
    let problem = Copy::new("paper-age").with(KIND, "field = \"issued-on\"", "field = \"tested-on\"");
    assert!(problem.contains("`age`"), "{problem}");
    let problem =
        Copy::new("paper-field").with("documents/fields.toml", "issuer-name = ", "# issuer-name = ");
    assert!(problem.contains("fields.toml") && problem.contains("IssuerName"), "{problem}");
    let problem = Copy::new("paper-examples").with(KIND, "fires = [", "fires = []\nothers = [");
    assert!(problem.contains("examples"), "{problem}");
}
