//! The made-up files, kept between two runs, and what their maker counted.

#[expect(dead_code, reason = "the tests hold small files in memory, the benchmark writes large ones")]
#[path = "../../../tests/generator/mod.rs"]
pub mod generator;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use anyhow::Result;
use serde_json::{Value, json};

use super::WINDOW;
use super::tasks::Task;
use crate::fingerprint::fingerprint;
use crate::project::Project;
use generator::{Form, Made, Plan, STATUSES, day_number, iso_day, sku};

/// Files of one task.
pub struct Files {
    /// Orders, and for a join feedback and returns.
    pub paths: Vec<PathBuf>,
    /// What every contender must find.
    pub expected: Value,
}

/// Where the files lie.
pub fn folder(project: &Project) -> Result<PathBuf> {
    let folder = project.notes().join("bench");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The files of `task`, written if they are not there yet.
pub fn files(project: &Project, task: &Task) -> Result<Files> {
    let maker =
        fingerprint(&[project.at("tests/generator/mod.rs"), project.at("xtask/src/bench/files.rs")], &[])?;
    let place = |what: &str| -> Result<PathBuf> {
        Ok(folder(project)?.join(format!("{}-{what}-{maker:016x}", task.name())))
    };
    let (orders, feedback, returns) = (place("orders.txt")?, place("feedback.txt")?, place("returns.txt")?);
    let expected = place("expected.json")?;
    if !expected.is_file() {
        println!("writing {} MB of orders for {}", task.megabytes, task.name());
        let mut file = BufWriter::with_capacity(1 << 20, File::create(&orders)?);
        let made = generator::write(&plan(task), &mut file)?;
        file.flush()?;
        fs::write(&feedback, &made.feedback)?;
        fs::write(&returns, &made.returns)?;
        fs::write(&expected, serde_json::to_vec(&answer(task, &made))?)?;
    }
    let paths = if task.join { vec![orders, feedback, returns] } else { vec![orders] };
    Ok(Files { paths, expected: serde_json::from_slice(&fs::read(expected)?)? })
}

fn plan(task: &Task) -> Plan {
    Plan {
        order_bytes: task.megabytes * 1_000_000,
        form: task.form,
        // papaparse loses rows after a name that starts with a quote between tabs; here all are to do the same
        // work.
        quoted_names: if task.form == Form::Tabs { 0 } else { 200 },
        elsewhere: 0,
        ..Plan::default()
    }
}

fn answer(task: &Task, made: &Made) -> Value {
    let totals = &made.totals;
    let products = totals.sold.iter().enumerate();
    let days = (totals.first_day..).zip(&totals.rows_by_day);
    json!({
        "rows": totals.order_rows,
        "statuses": STATUSES.iter().zip(totals.rows_by_status).collect::<Vec<_>>(),
        "days": days.map(|(day, rows)| (iso_day(day), rows)).collect::<Vec<_>>(),
        "products": products.map(|(at, sold)| (sku(at), sold.rows, sold.quantity, sold.amount)).collect::<Vec<_>>(),
        "joined": task.join.then(|| joined(made)),
    })
}

fn joined(made: &Made) -> Value {
    let totals = &made.totals;
    let days = day_number(WINDOW.0)..=day_number(WINDOW.1);
    let sum = |by_day: &[[u32; 2]], channel: usize| -> u32 {
        (totals.first_day..)
            .zip(by_day)
            .filter(|(day, _)| days.contains(day))
            .map(|(_, of_day)| of_day[channel])
            .sum()
    };
    let of = |channel| json!({ "orders": sum(&totals.orders_by_day, channel), "negative": sum(&totals.negative_by_day, channel) });
    json!({
        "mfn": of(0),
        "afn": of(1),
        "returns": { "units": totals.return_units, "matched": totals.return_rows },
    })
}
