//! Candor answers Amazon's account messages truthfully, on the seller's own device.
//!
//! The modules are the stations of a case's journey, and data only walks forward: a module may use
//! those on floors below its own, never those above (`tests/architecture.rs` holds this).
//!
//! | floor | module | what it does |
//! |---|---|---|
//! | 0 | [`text`], [`source`], [`error`], [`limits`], [`sort`] | spans, days, folding; where a fact came from; one error shape; what is too much; one sort for all |
//! | 1 | [`policy`] | what Amazon's rules say, as dated data |
//! | 2 | [`notice`], [`intake`] | message → reading; bytes → records |
//! | 3 | [`report`] | one file per export kind: recognition, columns, typed rows |
//! | 4 | [`account`], [`personal`] | the account's history as columns; what says who somebody is |
//! | 5 | [`metric`], [`cause`], [`complaint`], [`document`], [`listing`] | one file per metric; what may be behind the defects; what buyers say; papers; listings against the rules |
//! | 6 | [`case`], [`forecast`] | what the seller says, and the case file; what a metric would be and will be |
//! | 7 | [`plan`] | the Plan of Action, every sentence with its source |
//! | 8 | [`review`], [`output`], [`watch`] | one file per lint; text and tables to take away; what to look at once the account sells again |
//! | 9 | [`api`] | one request and one response per call; [`api::Engine`] |
//! | 10 | `web` | the only module that knows JavaScript |

#![cfg_attr(not(test), deny(clippy::disallowed_macros, clippy::disallowed_methods, clippy::disallowed_types))]

pub mod account;
pub mod api;
pub mod case;
pub mod cause;
pub mod complaint;
pub mod document;
pub mod error;
pub mod forecast;
pub mod intake;
pub mod limits;
pub mod listing;
pub mod metric;
pub mod notice;
pub mod output;
pub mod personal;
pub mod plan;
pub mod policy;
pub mod report;
pub mod review;
pub mod sort;
pub mod source;
pub mod text;
pub mod watch;
#[cfg(target_arch = "wasm32")]
pub mod web;
