//! The letter as `CommonMark`, with the footnotes that GitHub, Pandoc and Obsidian read.

use super::sheet::{Block, BlockKind, Sheet};

/// Signs that mean something anywhere in a line.
const SIGNS: &str = "\\`*_[]<~$";
/// Signs that mean something where a line begins.
const FIRST_SIGNS: &str = "#+-=>";

/// Headings, paragraphs and lists. What looks like Markdown in the letter's own words is kept as words.
pub(super) fn write(sheet: &Sheet) -> String {
    let mut text = String::new();
    for part in &sheet.parts {
        if let Some(heading) = &part.heading {
            begin(&mut text, "\n\n");
            text.push_str("## ");
            push_words(&mut text, heading, " ", true);
        }
        let mut before = BlockKind::Paragraph;
        for block in &part.blocks {
            let in_list = before == BlockKind::Bullet && block.kind == BlockKind::Bullet;
            begin(&mut text, if in_list { "\n" } else { "\n\n" });
            push_block(&mut text, block);
            before = block.kind;
        }
    }
    for (number, note) in (1..).zip(&sheet.notes) {
        begin(&mut text, if number == 1 { "\n\n" } else { "\n" });
        push_mark(&mut text, number);
        text.push_str(": ");
        push_words(&mut text, note, " ", true);
    }
    text.push('\n');
    text
}

fn begin(text: &mut String, gap: &str) {
    if !text.is_empty() {
        text.push_str(gap);
    }
}

fn push_block(text: &mut String, block: &Block) {
    let bullet = block.kind == BlockKind::Bullet;
    if bullet {
        text.push_str("- ");
    }
    let line_end = if bullet { "\\\n  " } else { "\\\n" };
    for (index, run) in block.runs.iter().enumerate() {
        push_words(text, &run.text, line_end, index == 0);
        if let Some(number) = run.note {
            push_mark(text, number);
        }
    }
}

fn push_mark(text: &mut String, number: u32) {
    text.push_str("[^");
    text.push_str(&number.to_string());
    text.push(']');
}

/// Words as words, with `line_end` between two lines of them.
fn push_words(text: &mut String, words: &str, line_end: &str, begins_line: bool) {
    for (index, line) in words.trim_matches('\n').split('\n').enumerate() {
        if index > 0 {
            text.push_str(line_end);
        }
        let begins_line = begins_line || index > 0;
        push_line(text, if begins_line { line.trim_start() } else { line }, begins_line);
    }
}

fn push_line(text: &mut String, line: &str, begins_line: bool) {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, sign) in line.char_indices() {
        let marks_item =
            at == 0 && FIRST_SIGNS.contains(sign) || at == digits && at > 0 && ".)".contains(sign);
        let begins_entity =
            sign == '&' && line[at + 1..].starts_with(|next: char| next == '#' || next.is_alphanumeric());
        if SIGNS.contains(sign) || begins_entity || begins_line && marks_item {
            text.push('\\');
        }
        text.push(sign);
    }
}

#[cfg(test)]
mod tests {
    use super::super::sheet::tests::request;
    use super::*;

    fn words(words: &str) -> String {
        let mut text = String::new();
        push_words(&mut text, words, "\\\n", true);
        text
    }

    #[test]
    fn a_clean_copy_has_headings_paragraphs_and_a_list() {
        assert_eq!(
            write(&Sheet::of(&request(false))),
            "This is a letter. It has two parts.\n\
             \n\
             ## Actions taken\n\
             \n\
             We did it.\n\
             \n\
             - 14 November 2026: we told \\*all\\*. Done by: owner.\n\
             - Last \\<line> & more.\n"
        );
    }

    #[test]
    fn an_annotated_copy_has_a_footnote_for_each_sentence() {
        let text = write(&Sheet::of(&request(true)));
        assert!(text.starts_with("This is a letter.[^1] It has two parts.\n"), "{text}");
        assert!(text.ends_with("\n\n[^1]: a.txt\n[^2]: b.txt; line 3\n[^3]: c.txt\n[^4]: d.txt\n"), "{text}");
    }

    #[test]
    fn what_looks_like_markdown_stays_words() {
        assert_eq!(words("# no heading"), "\\# no heading");
        assert_eq!(words("- no item"), "\\- no item");
        assert_eq!(words("3. no item"), "3\\. no item");
        assert_eq!(words("    no code"), "no code");
        assert_eq!(
            words("a_b *c* `d` [e] <f> &amp; $5 and $6"),
            "a\\_b \\*c\\* \\`d\\` \\[e\\] \\<f> \\&amp; \\$5 and \\$6"
        );
        assert_eq!(words("one\n\n> two"), "one\\\n\\\n\\> two");
    }

    #[test]
    fn ordinary_words_are_left_alone() {
        for line in
            ["23 of 1,500 orders (1.53%).", "A & B, 14 November 2026: done!", "the 3. and 4. box", "#1 – a-b"]
        {
            assert_eq!(words(line).replace("\\#", "#"), line);
        }
    }
}
