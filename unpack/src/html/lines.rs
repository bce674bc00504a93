//! Text with the lines it has on paper.

/// Gathers text: white space is one space, and lines break where they are told to.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    /// Line breaks to come before the next letter.
    breaks: usize,
    /// A space to come before the next letter.
    space: bool,
    /// What stands before the next letter of the line: a bullet, or a tab between two cells.
    mark: String,
}

impl Lines {
    /// Bytes so far.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// What was written from byte `start` on.
    pub(super) fn since(&self, start: usize) -> &str {
        self.text.get(start..).unwrap_or_default().trim()
    }

    /// Letters of the page.
    pub(super) fn write(&mut self, text: &str) {
        for letter in text.chars() {
            // A zero-width letter would stand unseen inside an id.
            if matches!(letter, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}' | '\u{ad}') {
                continue;
            }
            if letter.is_whitespace() {
                self.space = true;
                continue;
            }
            self.before_letter();
            self.text.push(letter);
        }
    }

    /// Letters whose spaces and line breaks count.
    pub(super) fn write_as_is(&mut self, text: &str) {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.breaks += 1;
            }
            if !line.trim().is_empty() {
                self.before_letter();
                self.text.push_str(line.trim_end());
            }
        }
    }

    /// The next letter stands on a new line, after `breaks - 1` empty ones at least. Right behind a
    /// bullet or at the beginning of a cell it stays where it is.
    pub(super) fn break_line(&mut self, breaks: usize) {
        if self.mark.is_empty() {
            self.breaks = self.breaks.max(breaks);
        }
        self.space = false;
    }

    /// One more line, however many there are already; two empty lines at most.
    pub(super) fn add_break(&mut self) {
        self.breaks = (self.breaks + 1).min(3);
        self.space = false;
    }

    /// A bullet or a number before the next letter, on a new line.
    pub(super) fn bullet(&mut self, mark: String) {
        self.breaks = self.breaks.max(1);
        self.space = false;
        self.mark = mark;
    }

    /// The next letter stands on the line of the last one, after a tab.
    pub(super) fn next_cell(&mut self) {
        self.breaks = 0;
        self.space = false;
        "\t".clone_into(&mut self.mark);
    }

    /// What should have stood behind a bullet or in a cell is not there.
    pub(super) fn forget_mark(&mut self) {
        self.mark.clear();
    }

    fn before_letter(&mut self) {
        if self.text.is_empty() {
            self.breaks = 0;
        }
        for _ in 0..self.breaks {
            self.text.push('\n');
        }
        if !self.mark.is_empty() {
            self.text.push_str(&self.mark);
            self.mark.clear();
        } else if self.space && self.breaks == 0 && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.breaks = 0;
        self.space = false;
    }

    /// All of it.
    pub(super) fn finish(self) -> String {
        self.text
    }
}
