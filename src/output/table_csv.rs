//! A table to take away, whatever is in its cells.

/// The rows as RFC 4180. A cell that a spreadsheet would run as a formula becomes a text.
///
/// # Panics
/// Never: the table is written to memory.
pub fn table_csv(rows: &mut dyn Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.into_iter().map(guard)).expect("memory takes every write");
    }
    let bytes = writer.into_inner().expect("memory takes every write");
    String::from_utf8(bytes).expect("every cell is text")
}

fn guard(cell: String) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::table_csv;

    fn written(cells: &[&str]) -> String {
        table_csv(&mut std::iter::once(cells.iter().map(|&cell| cell.to_owned()).collect()))
    }

    #[test]
    fn a_cell_that_looks_like_a_formula_is_kept_as_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"] {
            assert_eq!(written(&["a", formula]), format!("a,'{formula}\n"));
        }
        assert_eq!(written(&["\r=1"]), "\"'\r=1\"\n");
        assert_eq!(written(&["=\"x\",1"]), "\"'=\"\"x\"\",1\"\n");
    }

    #[test]
    fn other_cells_are_written_as_they_are() {
        assert_eq!(written(&["1.42%", "a-b", "2026-09-01", ""]), "1.42%,a-b,2026-09-01,\n");
        assert_eq!(
            written(&["a,b", "say \"x\"", "two\nlines"]),
            "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\n"
        );
    }

    #[test]
    fn rows_may_differ_in_length() {
        let rows = [vec!["a".to_owned()], vec!["b".to_owned(), "c".to_owned()]];
        assert_eq!(table_csv(&mut rows.into_iter()), "a\nb,c\n");
    }
}
