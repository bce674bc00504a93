//! The letter as plain text.

use super::sheet::{Block, BlockKind, Sheet, SheetPart};

/// What is copied into Amazon's form; with notes, a number behind each sentence and the list at the end.
pub(super) fn write(sheet: &Sheet) -> String {
    let mut text = String::new();
    for part in &sheet.parts {
        write_part(&mut text, part);
    }
    if !sheet.notes.is_empty() {
        text.push('\n');
        push_line(&mut text, &sheet.notes_heading);
        for (number, note) in (1..).zip(&sheet.notes) {
            push_line(&mut text, &format!("{}{note}", mark(number)));
        }
    }
    text
}

fn write_part(text: &mut String, part: &SheetPart) {
    if !text.is_empty() {
        text.push('\n');
    }
    if let Some(heading) = &part.heading {
        push_line(text, heading);
    }
    for block in &part.blocks {
        push_line(text, &line(block));
    }
}

fn line(block: &Block) -> String {
    let mut line = String::from(if block.kind == BlockKind::Bullet { "- " } else { "" });
    for run in &block.runs {
        line.push_str(&run.text);
        if let Some(number) = run.note {
            line.push(' ');
            line.push_str(mark(number).trim_end());
        }
    }
    line
}

fn mark(number: u32) -> String {
    format!("[{number}] ")
}

fn push_line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::super::sheet::tests::request;
    use super::*;

    #[test]
    fn a_clean_copy_is_the_text_of_the_letter() {
        let request = request(false);
        assert_eq!(write(&Sheet::of(&request)), format!("{}\n", request.plan.text));
    }

    #[test]
    fn an_annotated_copy_numbers_the_sentences_and_lists_where_they_come_from() {
        assert_eq!(
            write(&Sheet::of(&request(true))),
            "This is a letter. [1] It has two parts.\n\
             \n\
             Actions taken\n\
             We did it. [2]\n\
             - 14 November 2026: we told *all*. [3] Done by: owner. [4]\n\
             - Last <line> & more.\n\
             \n\
             Sources\n\
             [1] a.txt\n\
             [2] b.txt; line 3\n\
             [3] c.txt\n\
             [4] d.txt\n"
        );
    }
}
