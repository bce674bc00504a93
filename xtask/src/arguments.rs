//! The words after the task's name.

use anyhow::{Context, Result, bail};

/// Words not yet understood. Each question takes its words out; [`Arguments::finish`] refuses the rest.
pub struct Arguments {
    words: Vec<String>,
}

impl Arguments {
    /// Those words.
    pub fn new(words: impl Iterator<Item = String>) -> Self {
        Self { words: words.collect() }
    }

    /// Whether that flag was given.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() != before
    }

    /// The word after that name.
    pub fn value(&mut self, name: &str) -> Result<Option<String>> {
        let Some(at) = self.words.iter().position(|word| word == name) else { return Ok(None) };
        if at + 1 == self.words.len() {
            bail!("`{name}` wants a value");
        }
        self.words.remove(at);
        Ok(Some(self.words.remove(at)))
    }

    /// The number after that name.
    pub fn number<N: std::str::FromStr>(&mut self, name: &str) -> Result<Option<N>>
    where
        N::Err: std::error::Error + Send + Sync + 'static,
    {
        let Some(word) = self.value(name)? else { return Ok(None) };
        word.parse().map(Some).with_context(|| format!("`{name} {word}`"))
    }

    /// The first word left that is no flag.
    pub fn word(&mut self) -> Option<String> {
        let at = self.words.iter().position(|word| !word.starts_with('-'))?;
        Some(self.words.remove(at))
    }

    /// Refuses what nobody asked for.
    pub fn finish(self) -> Result<()> {
        match self.words.first() {
            Some(word) => bail!("`{word}` means nothing here; `cargo xtask help` lists what does"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;

    fn words(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_value_is_the_word_after_its_name() {
        let mut arguments = words("--no-build --port 9000");
        assert_eq!(arguments.number::<u16>("--port").unwrap(), Some(9000));
        assert!(arguments.flag("--no-build"));
        assert!(arguments.finish().is_ok());
    }

    #[test]
    fn a_name_without_its_value_is_refused() {
        assert!(words("--port").number::<u16>("--port").is_err());
        assert!(words("--port many").number::<u16>("--port").is_err());
    }

    #[test]
    fn a_word_nobody_asked_for_is_refused() {
        assert!(words("--prot 9000").finish().is_err());
    }
}
