//! The account's history as columns, joined by order id.
