//! What is measured.

use anyhow::{Result, bail, ensure};

use super::files::generator::Form;

/// One job that all contenders do.
#[derive(Clone, Copy, Debug)]
pub struct Task {
    pub megabytes: usize,
    pub form: Form,
    /// Whether feedback and returns are joined to the orders, besides the sums.
    pub join: bool,
    /// Measured so many times, whatever is asked for.
    pub most_rounds: u32,
    pub contenders: &'static [&'static str],
}

const EVERYBODY: &[&str] = &["candor", "papaparse", "udsv", "duckdb", "limit"];
const WITHOUT_PEERS: &[&str] = &["candor", "limit"];

const fn task(megabytes: usize, form: Form) -> Task {
    Task { megabytes, form, join: false, most_rounds: u32::MAX, contenders: EVERYBODY }
}

const TASKS: [Task; 7] = [
    task(10, Form::Tabs),
    task(100, Form::Tabs),
    task(100, Form::QuotedCommas),
    Task { join: true, ..task(100, Form::Tabs) },
    task(500, Form::Tabs),
    task(500, Form::QuotedCommas),
    // Only for what it takes of the memory.
    Task { most_rounds: 1, contenders: WITHOUT_PEERS, ..task(1000, Form::Tabs) },
];

impl Task {
    /// Such as `agg-100-tsv`.
    pub fn name(&self) -> String {
        let job = if self.join { "join" } else { "agg" };
        let form = if self.form == Form::Tabs { "tsv" } else { "csv" };
        format!("{job}-{}-{form}", self.megabytes)
    }

    /// What stands between two fields.
    pub fn delimiter(&self) -> &'static str {
        if self.form == Form::Tabs { "\t" } else { "," }
    }
}

/// What of it was asked for.
#[derive(Debug)]
pub struct Choice {
    /// Parts of names, with commas between them; none for all tasks.
    pub only: Option<String>,
    /// Names with commas between them; none for all contenders.
    pub readers: Option<String>,
    pub rounds: u32,
}

impl Choice {
    /// The tasks whose name has one of the parts.
    pub fn tasks(&self) -> Result<Vec<Task>> {
        ensure!(self.rounds > 0, "no rounds, no median");
        let parts: Vec<&str> = self.only.iter().flat_map(|only| only.split(',')).collect();
        let wanted = |task: &Task| parts.is_empty() || parts.iter().any(|part| task.name().contains(part));
        let chosen: Vec<Task> = TASKS.into_iter().filter(wanted).collect();
        ensure!(!chosen.is_empty(), "no such task; there are {}", TASKS.map(|task| task.name()).join(", "));
        Ok(chosen)
    }

    /// The contenders, each once.
    pub fn contenders(&self) -> Result<Vec<&str>> {
        let Some(readers) = &self.readers else { return Ok(EVERYBODY.to_vec()) };
        let chosen: Vec<&str> = readers.split(',').collect();
        if let Some(unknown) = chosen.iter().find(|name| !EVERYBODY.contains(name)) {
            bail!("no reader `{unknown}`; there are {}", EVERYBODY.join(", "));
        }
        Ok(chosen)
    }

    /// How often a task is measured.
    pub fn rounds(&self, task: &Task) -> u32 {
        self.rounds.min(task.most_rounds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(only: Option<&str>, readers: Option<&str>) -> Choice {
        Choice { only: only.map(str::to_owned), readers: readers.map(str::to_owned), rounds: 5 }
    }

    #[test]
    fn tasks_are_chosen_by_parts_of_their_names() {
        let names = |only| choice(only, None).tasks().unwrap().iter().map(Task::name).collect::<Vec<_>>();
        assert_eq!(names(None).len(), TASKS.len());
        assert_eq!(names(Some("csv")), ["agg-100-csv", "agg-500-csv"]);
        assert_eq!(names(Some("agg-100-tsv,join")), ["agg-100-tsv", "join-100-tsv"]);
        assert!(choice(Some("xlsx"), None).tasks().is_err());
    }

    #[test]
    fn a_reader_that_is_not_there_is_refused() {
        assert_eq!(choice(None, Some("candor,limit")).contenders().unwrap(), ["candor", "limit"]);
        assert!(choice(None, Some("candor,excel")).contenders().is_err());
    }
}
