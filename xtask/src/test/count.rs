//! How many tests passed and failed, from what the runners print.

use std::fmt;
use std::ops::AddAssign;

/// Tests that ran. A skipped one counts nowhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
}

impl Count {
    /// One check.
    pub fn of(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed) }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Adds up the closing lines of cargo test, the wasm-bindgen test runner, vitest, Node.js (TAP) and Playwright.
pub fn read(text: &str) -> Count {
    let mut count = Count::default();
    for line in text.lines().map(str::trim) {
        if let Some(line) = line.strip_prefix("test result:") {
            count += pairs(line.split_once(". ").map_or(line, |(_, counts)| counts), ';');
        } else if let Some(line) = line.strip_prefix("Tests ") {
            count += pairs(line, '|');
        } else if let Some(number) = line.strip_prefix("# pass ") {
            count.passed += number.parse().unwrap_or(0);
        } else if let Some(number) = line.strip_prefix("# fail ") {
            count.failed += number.parse().unwrap_or(0);
        } else if is_total_of_playwright(line) {
            count += pairs(line, ',');
        }
    }
    count
}

/// `3 passed (2.1s)` or `1 failed`, alone on its line.
fn is_total_of_playwright(line: &str) -> bool {
    let mut words = line.split(' ');
    let number = words.next().is_some_and(|word| word.parse::<usize>().is_ok());
    let verdict = matches!(words.next(), Some("passed" | "failed" | "flaky" | "interrupted"));
    number && verdict && words.next().is_none_or(|word| word.starts_with('('))
}

/// `4 passed; 1 failed`, with whatever separates them.
fn pairs(line: &str, separator: char) -> Count {
    let mut count = Count::default();
    for pair in line.split(separator) {
        let mut words = pair.split_whitespace();
        let Some(Ok(number)) = words.next().map(str::parse::<usize>) else { continue };
        match words.next() {
            Some("passed") => count.passed += number,
            // A test that passes only at the second try has failed.
            Some("failed" | "flaky" | "interrupted") => count.failed += number,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::{Count, read};

    #[test]
    fn cargo_test_prints_one_line_for_each_binary() {
        let text = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s\n\
                    test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(read(text), Count { passed: 15, failed: 2 });
    }

    #[test]
    fn vitest_prints_tests_below_files() {
        let text = " Test Files  3 passed (3)\n      Tests  1 failed | 41 passed | 2 skipped (44)\n   Start at  10:00:00\n";
        assert_eq!(read(text), Count { passed: 41, failed: 1 });
    }

    #[test]
    fn node_prints_one_remark_for_each_verdict() {
        let text = "ok 1 - a message is read\n# tests 3\n# pass 2\n# fail 1\n# cancelled 0\n";
        assert_eq!(read(text), Count { passed: 2, failed: 1 });
    }

    #[test]
    fn playwright_prints_one_line_for_each_verdict() {
        let text = "  ok 1 main.spec.ts:3:1 › opens (1.1s)\n  1 failed\n    main.spec.ts:9:1 › saves\n  1 flaky\n  1 skipped\n  7 passed (12.3s)\n";
        assert_eq!(read(text), Count { passed: 7, failed: 2 });
    }

    #[test]
    fn a_sentence_with_a_number_is_no_result() {
        assert_eq!(read("3 passed tests are not enough\n7 files passed\n"), Count::default());
    }
}
