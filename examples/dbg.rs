//! x
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let o = candor::policy::Options { today: candor::text::Day::parse_iso("2026-11-23").unwrap(), store: None, language: None };
    let r = candor::notice::read(&text, &o).unwrap();
    println!("{:?} {:?} {:?} {:?}", r.kind, r.reasons.iter().map(|x| (x.id.0.clone(), x.confidence, x.evidence.iter().map(|e| e.rule.clone()).collect::<Vec<_>>())).collect::<Vec<_>>(), r.suspicious.iter().map(|s| s.sign).collect::<Vec<_>>(), r.notes);
}
